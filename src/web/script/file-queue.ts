/** `again`: the file must be read once more. */
export type Sent = 'kept' | 'not-kept' | 'again'

/** One at a time; each stays until it is kept or dropped. `changed`: those that go with the form. */
export function fileQueue<E>(read: (entry: E) => Promise<Sent>, changed: (left: readonly E[]) => void) {
  let left: readonly E[] = []
  let waiting: readonly E[] = []
  let underWay: E | undefined

  async function work(): Promise<void> {
    if (underWay) return
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      waiting = waiting.slice(1)
      underWay = next
      const sent = await read(next).finally(() => {
        underWay = undefined
      })
      if (sent === 'kept') drop(next)
      if (sent === 'again' && left.includes(next)) waiting = [...waiting, next]
    }
  }

  function add(entries: readonly E[]): void {
    left = [...left, ...entries]
    waiting = [...waiting, ...entries]
    changed(left)
    void work()
  }

  function drop(entry: E): void {
    left = left.filter((one) => one !== entry)
    waiting = waiting.filter((one) => one !== entry)
    changed(left)
  }

  return {
    add,
    drop,
    left: () => left,
    isBusy: () => underWay !== undefined || waiting.length > 0,
    /** These entries do not go with the form. */
    read(entries: readonly E[]): void {
      waiting = [...entries, ...waiting]
      void work()
    },
    /** A file that is being read goes on. */
    readAll(entries: readonly E[]): void {
      waiting = [...entries, ...left.filter((one) => one !== underWay)]
      void work()
    },
  }
}
