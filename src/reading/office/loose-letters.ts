type Loose = { readonly text: string; readonly x: number; readonly y: number; readonly height: number }

const MIN_LETTERS = 4

export function createLoose() {
  const found: Loose[] = []
  let text = ''
  return {
    say(piece: string) {
      text += piece
    },
    end({ x, y, height }: { x: number; y: number; height: number }) {
      const trimmed = text.trim()
      text = ''
      if (trimmed !== '' && trimmed.length <= 2) found.push({ text: trimmed, x, y, height })
    },
    inPlace(): string | undefined {
      if (found.length < MIN_LETTERS) return undefined
      const rows: Loose[][] = []
      for (const one of found.toSorted((a, b) => a.y - b.y)) {
        const row = rows.at(-1)
        if (row && one.y - row[0]!.y <= row[0]!.height / 2) row.push(one)
        else rows.push([one])
      }
      return rows
        .map((row) =>
          row
            .sort((a, b) => a.x - b.x)
            .map((one) => one.text)
            .join(''),
        )
        .join('\n')
    },
  }
}
