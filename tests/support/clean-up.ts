import { afterAll } from 'vitest';
import { end } from './at-end.js';
import { removeProjects } from './project.js';

afterAll(removeProjects);
afterAll(end);
