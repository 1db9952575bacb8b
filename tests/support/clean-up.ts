import { afterAll } from 'vitest';
import { removeProjects } from './project.js';

afterAll(removeProjects);
