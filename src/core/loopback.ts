const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** An address of this machine alone, which nobody elsewhere can reach. */
export const isLoopbackHost = (hostname: string): boolean => LOOPBACK.test(hostname)
