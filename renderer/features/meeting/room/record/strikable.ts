import type { Entry } from '../records.ts'

/** The last line that counts: what Ctrl+Z takes back. A 点の修正 is taken back by another one. */
export const lastStrikable = (entries: readonly Entry[]): Entry | undefined =>
  entries.filter(isStrikable).toSorted((a, b) => b.seq - a.seq)[0]

export const isStrikable = ({ struck, kind }: Entry): boolean => !struck && kind !== 'struck' && kind !== 'rescored'
