const wait = Atomics.wait

/**
 * Miniflare's proxy sleeps until an answer is there, and may be woken by the late notice of the answer before: it then finds none
 * and is out of step for good. A wait of a thread that tests run in ends when the value has changed.
 */
export function waitForChange(): void {
  Atomics.wait = ((cells: Int32Array, index: number, value: number, timeout?: number) => {
    let outcome = wait(cells, index, value, timeout)
    while (outcome === 'ok' && Atomics.load(cells, index) === value) outcome = wait(cells, index, value, timeout)
    return outcome
  }) as typeof Atomics.wait
}
