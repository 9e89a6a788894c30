type Steps<Item, Done> = {
  /** One after the other. `work` goes on while the next is started. */
  readonly start: (item: Item) => Promise<Started<Done>>
  /** Before an item is finished. */
  readonly next: (item: Item) => void
  readonly failed: (item: Item, fault: unknown) => void
}

export type Started<Done> = {
  readonly work: Promise<Done> | undefined
  readonly finish: (done: Done | undefined) => void
}

/** Starts items while others are worked on, and finishes them in their order. */
export async function finishInOrder<Item, Done>(
  items: readonly Item[],
  atOnce: number,
  { start, next, failed }: Steps<Item, Done>,
): Promise<void> {
  const open: { readonly item: Item; readonly finish: () => Promise<void> }[] = []
  const finishFirst = async () => {
    const first = open.shift()
    if (!first) return
    next(first.item)
    await first.finish().catch((fault) => failed(first.item, fault))
  }
  for (const item of items) {
    const started = start(item)
    const work = started.then((one) => one.work)
    // Work that fails before its turn must not end the process.
    work.catch(() => {})
    await started.catch(() => {})
    open.push({ item, finish: async () => (await started).finish(await work) })
    if (open.length >= atOnce) await finishFirst()
  }
  while (open.length > 0) await finishFirst()
}
