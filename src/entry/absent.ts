/** Waits first, because the bundler treats a module that threw at once as loaded when it is imported again. */
await Promise.resolve()
throw new Error('Native code does not run on this platform.')

export {}
