/**
 * A text as one number of 53 bits, by which it is told whether it is still the same: two multiplying hashes of 32 bits. It
 * guards against an overlooked change, not against anybody who would forge one.
 */
export function markOfText(text: string): number {
  let [one, other] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 2_654_435_761)
    other = Math.imul(other ^ code, 1_597_334_677)
  }
  const mixed = (a: number, b: number) =>
    (Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)) >>> 0
  return (mixed(other, one) & 0x1fffff) * 0x1_0000_0000 + mixed(one, other)
}
