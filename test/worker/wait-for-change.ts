const wait = Atomics.wait

/**
 * Miniflare's proxy sleeps until an answer arrives. A late notice of the answer before may wake it: it then finds
 * none and stays out of step. Here a wait of a thread that runs tests ends when the value has changed.
 */
export function waitForChange(): void {
  Atomics.wait = ((cells: Int32Array, index: number, value: number, timeout?: number) => {
    let outcome = wait(cells, index, value, timeout)
    while (outcome === 'ok' && Atomics.load(cells, index) === value) outcome = wait(cells, index, value, timeout)
    return outcome
  }) as typeof Atomics.wait
}
