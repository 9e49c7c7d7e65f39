const digits = '〇一二三四五六七八九'
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
/** 大字 and rarer shapes, as formal documents write them. */
const formal: Readonly<Record<string, string>> = {
  零: '〇',
  壱: '一',
  壹: '一',
  弐: '二',
  貳: '二',
  参: '三',
  參: '三',
  伍: '五',
  拾: '十',
  廿: '二十',
  卅: '三十',
}

/**
 * A whole number below 10,000 in kanji: 「八」 8, 「二十」 20, 「二〇二六」 2026, 「三百六十五」 365, 「弐拾」 20.
 * Null for anything else, such as 「二三十」.
 */
export function readKanjiNumber(text: string): number | null {
  const plain = [...text].map((each) => formal[each] ?? each).join('')
  if (/^[〇一二三四五六七八九]+$/.test(plain)) return Number([...plain].map((each) => digits.indexOf(each)).join(''))
  if (
    !/^(?:[二三四五六七八九]?千)?(?:[二三四五六七八九]?百)?(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?$/.test(
      plain,
    )
  )
    return null
  let total = 0
  let pending = 0
  for (const each of plain) {
    const unit = units[each]
    if (unit === undefined) pending = digits.indexOf(each)
    else {
      total += unit * (pending || 1)
      pending = 0
    }
  }
  return plain === '' ? null : total + pending
}

/** Every kanji number in the text as Arabic digits; what is not a number stays as it is. */
export const withArabicNumbers = (text: string): string =>
  text.replace(/[〇零一二三四五六七八九十百千壱壹弐貳参參伍拾廿卅]+/gu, (run) => {
    const value = readKanjiNumber(run)
    return value === null ? run : String(value)
  })
