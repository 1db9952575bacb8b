'use strict';
require('./load.cjs').load('thread.cjs');
