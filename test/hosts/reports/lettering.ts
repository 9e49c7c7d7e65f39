/**
 * Advance widths in thousandths of the em, for what an office PC may write a book with. ASCII from the blank to ~ in its
 * order, then what is not a full em. Sources: Calibri from Carlito (made to Calibri's metrics; its hmtx table),
 * ＭＳ Ｐゴシック from Monapo (made to its metrics; its hmtx table), 游ゴシック from the Core 14 metrics of Helvetica, whose
 * widths its Latin letters have at 1.008 (a digit is 0.5605 em, 8 pixels at 11 points).
 */
interface Lettering {
  readonly name: string
  readonly ascii: readonly number[]
  readonly narrow: ReadonlyMap<string, number>
}

const listed = (widths: string): number[] => widths.split(' ').map(Number)
const none = new Map<string, number>()

const proportionalKana = new Map(
  (
    [
      [500, '「」『』（）・'],
      [562, 'く'],
      [625, 'ぅィトョ'],
      [688, 'うドノミ、。'],
      [750, 'ぁぇさしじとょりァゥェタッヒメヨリヮヵヶ'],
      [812, 'ぃぉぐこっもらイォカクコソヌフャュラヲ'],
      [875, 'えきぎござちぢてでどなまゃゅよるろゎをアエゴシジスゾツテビピブプマモレロン'],
      [938, 'あいおけすそぞただつづにひびぴんウオガキギグケゲズセダチヂヅデナニネヘベペホボポユワヴー'],
    ] as const
  ).flatMap(([width, chars]) => [...chars].map((char): [string, number] => [char, width])),
)

export const letterings: readonly Lettering[] = [
  {
    name: 'Calibri',
    ascii: listed(
      '226 326 401 498 507 715 682 221 303 303 498 498 250 306 252 386 507 507 507 507 507 507 507 507 507 ' +
        '507 268 268 498 498 498 463 894 579 544 533 615 488 459 631 623 252 319 520 420 855 646 662 517 673 ' +
        '543 459 487 642 567 890 519 487 468 307 386 307 498 498 291 479 525 423 525 498 305 471 525 229 239 ' +
        '455 229 799 525 527 525 525 349 391 335 525 452 715 433 453 395 314 460 314 498',
    ),
    narrow: none,
  },
  {
    name: '游ゴシック',
    ascii: listed(
      '280 280 358 560 560 896 672 193 336 336 392 589 280 336 280 280 560 560 560 560 560 560 560 560 560 ' +
        '560 280 280 589 589 589 560 1023 672 672 728 728 672 616 784 728 280 504 672 560 840 728 784 672 784 ' +
        '728 672 616 728 672 952 672 672 616 280 280 280 473 560 336 560 560 504 560 560 280 560 560 224 224 ' +
        '504 224 840 560 560 560 560 336 504 280 560 504 728 504 504 504 337 262 337 589',
    ),
    narrow: none,
  },
  {
    name: 'ＭＳ Ｐゴシック',
    ascii: listed(
      '312 250 500 500 500 500 625 188 312 312 500 500 188 500 188 500 500 500 500 500 500 500 500 500 500 ' +
        '500 188 188 500 500 500 500 688 625 625 688 625 562 562 688 625 250 562 625 562 750 625 688 625 688 ' +
        '625 625 562 625 625 688 625 562 562 312 500 312 438 312 438 500 500 500 500 500 312 438 500 188 250 ' +
        '438 188 750 500 500 500 500 375 438 375 500 500 625 438 562 438 250 250 250 438',
    ),
    narrow: proportionalKana,
  },
]

const thousandths = ({ ascii, narrow }: Lettering, char: string): number => {
  const code = char.codePointAt(0) ?? 0
  if (code >= 0x20 && code < 0x7f) return ascii[code - 0x20] ?? 1000
  if (code >= 0xff61 && code <= 0xff9f) return 500
  return narrow.get(char) ?? 1000
}

/** Bold letters are up to six per cent wider (Carlito Bold, Helvetica Bold); full characters are not. */
const widened = (bold: boolean, char: string): number => (bold && char < '\u0080' ? 1.06 : 1)

const neverFirst = '、。，．・」』)）】〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々！？!?:：;；%％'
const isLatin = (char: string): boolean => char > ' ' && char < '\u007f'

/** What may not be parted: a Latin word; a character with the 、 or 」 that follows it. */
const unitsOf = (line: string): string[] => {
  const units: string[] = []
  for (const char of line) {
    const last = units.at(-1) ?? ''
    const clings = last !== '' && ((isLatin(char) && isLatin(last.slice(-1))) || neverFirst.includes(char))
    if (clings) units[units.length - 1] = last + char
    else units.push(char)
  }
  return units
}

/** Lines of a text in so many pixels, written with a font of so many points: each line as full as it gets. */
export const linesOf = (
  text: string,
  { pixels, points, bold }: { readonly pixels: number; readonly points: number; readonly bold: boolean },
  lettering: Lettering,
): number => {
  const em = (points * 96) / 72
  const widthOf = (unit: string): number =>
    [...unit].reduce((sum, char) => sum + (thousandths(lettering, char) / 1000) * widened(bold, char) * em, 0)
  return text.split('\n').reduce((lines, line) => {
    let used = 0
    let count = 1
    for (const unit of unitsOf(line)) {
      const width = widthOf(unit)
      if (width > pixels) {
        // Too long for any line: it is cut where the line ends.
        const whole = used + width
        count += Math.ceil(whole / pixels) - 1
        used = whole % pixels
        continue
      }
      if (used + width > pixels + 1e-6) {
        count += 1
        used = 0
      }
      used += width
    }
    return lines + count
  }, 0)
}
