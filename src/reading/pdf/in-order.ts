type Steps<Item> = {
  /** One after the other. Returns what finishes the item, once work that goes on has ended. */
  readonly start: (item: Item) => Promise<() => Promise<void>>
  /** Before an item is finished. */
  readonly next: (item: Item) => void
  readonly failed: (item: Item, fault: unknown) => void
}

/** Starts items while others are worked on, and finishes them in their order. */
export async function finishInOrder<Item>(
  items: readonly Item[],
  atOnce: number,
  { start, next, failed }: Steps<Item>,
): Promise<void> {
  const open: { readonly item: Item; readonly finish: () => Promise<void> }[] = []
  const finishFirst = async () => {
    const first = open.shift()
    if (!first) return
    next(first.item)
    await first.finish().catch((fault) => failed(first.item, fault))
  }
  for (const item of items) {
    const finish = await start(item).catch((fault) => async () => Promise.reject(fault))
    open.push({ item, finish })
    if (open.length >= atOnce) await finishFirst()
  }
  while (open.length > 0) await finishFirst()
}
