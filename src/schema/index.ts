export * from './cities.js';
export * from './leaflet.js';
export * from './overlay.js';
export * from './pictures.js';
export * from './printer.js';
export * from './site.js';
export * from './theme.js';
export * from './words.js';
