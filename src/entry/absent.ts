/**
 * Stands for native packages in the Worker's bundle: whoever asks for one is told, each time, that it is not there.
 * It waits first, because the bundler takes a module that threw at once for a loaded one when it is asked again.
 */
await Promise.resolve()
throw new Error('Native code does not run on this platform.')

export {}
