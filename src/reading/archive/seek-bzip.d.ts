declare module 'seek-bzip' {
  type Output = { writeByte(byte: number): void; flush(): void }
  const bunzip: { decode(input: Buffer, output: Output, multistream?: boolean): void }
  export = bunzip
}
