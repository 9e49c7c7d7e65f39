/** Numbers from 0 to 1, the same in every run: moments that nobody has chosen. */
export function momentsOf(start: number): () => number {
  let seed = 20_261_122 + start
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
}
