import 'reflect-metadata';
import { launch } from './launch.js';

await launch(process.env);
