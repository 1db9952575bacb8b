/** What programs may call; everything else is the tool’s own affair and may change with any version. */
export { type BuildOptions, type BuildResult, build, type Progress } from './build/build.js';
export { type Checked, checkLeaflets } from './build/check.js';
export { type Product, products } from './build/editions.js';
export type { FileEntry, FitEntry, LeafletEntry } from './build/report.js';
export type { Diagnostic, Place, Severity } from './model/diagnostic.js';
