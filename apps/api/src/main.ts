import 'reflect-metadata';

// Loaded here rather than above, so that the start can say how long it took: most of it is reading packages.
const loading = performance.now();
const { launch } = await import('./launch.js');
await launch(process.env, loading);
