/** Old and variant shapes of characters common in names, folded for searching only (the text is stored as typed). */
export const variants: Readonly<Record<string, string>> = {
  髙: '高',
  﨑: '崎',
  嵜: '崎',
  碕: '崎',
  邊: '辺',
  邉: '辺',
  澤: '沢',
  齋: '斎',
  齊: '斎',
  斉: '斎',
  濵: '浜',
  濱: '浜',
  嶋: '島',
  嶌: '島',
  國: '国',
  廣: '広',
  櫻: '桜',
  龍: '竜',
  瀧: '滝',
  檮: '梼',
  驒: '騨',
  鹽: '塩',
  鹼: '鹸',
  條: '条',
  瀨: '瀬',
  德: '徳',
  惠: '恵',
  冨: '富',
  眞: '真',
  萬: '万',
  圓: '円',
  藏: '蔵',
  黑: '黒',
  栁: '柳',
  渕: '淵',
  槇: '槙',
  曾: '曽',
  鰺: '鯵',
  𠮷: '吉',
  靜: '静',
  縣: '県',
  會: '会',
  學: '学',
  總: '総',
  與: '与',
  鐵: '鉄',
  關: '関',
  舘: '館',
  峯: '峰',
  埜: '野',
  藪: '薮',
  檜: '桧',
  禮: '礼',
  諌: '諫',
  竈: '釜',
  淺: '浅',
  澁: '渋',
  榮: '栄',
  彌: '弥',
  龜: '亀',
  嶽: '岳',
  來: '来',
  壹: '壱',
  對: '対',
  豐: '豊',
  燒: '焼',
  橫: '横',
  戶: '戸',
  彥: '彦',
  狹: '狭',
  藝: '芸',
  莊: '荘',
  讚: '讃',
  奧: '奥',
  應: '応',
  舊: '旧',
  佛: '仏',
  寶: '宝',
  壽: '寿',
  淸: '清',
  增: '増',
  祿: '禄',
  麥: '麦',
  驛: '駅',
  兒: '児',
  觀: '観',
  團: '団',
  圖: '図',
  獨: '独',
  聲: '声',
  蘆: '芦',
  礪: '砺',
  蠣: '蛎',
  薰: '薫',
  峽: '峡',
  滿: '満',
  灣: '湾',
  餘: '余',
  譽: '誉',
  樂: '楽',
  薗: '園',
  鷗: '鴎',
  甕: '瓶',
  靱: '靭',
  鄕: '郷',
  郞: '郎',
  步: '歩',
  每: '毎',
  濟: '済',
  溫: '温',
  爲: '為',
  眾: '衆',
  稻: '稲',
  穗: '穂',
  緖: '緒',
  繩: '縄',
  蟲: '虫',
  衞: '衛',
  變: '変',
  辨: '弁',
  錢: '銭',
  鑛: '鉱',
  雙: '双',
  靈: '霊',
  黃: '黄',
  齡: '齢',
  檢: '検',
  鎭: '鎮',
  曻: '昇',
  桒: '桑',
  舩: '船',
  刕: '州',
  凾: '函',
  嵓: '巌',
  巖: '巌',
  廳: '庁',
  惣: '総',
  拔: '抜',
  敎: '教',
  曉: '暁',
  曆: '暦',
  樣: '様',
  歲: '歳',
  氣: '気',
  沒: '没',
  渴: '渇',
  濕: '湿',
  燈: '灯',
  狀: '状',
  發: '発',
  竝: '並',
  經: '経',
  續: '続',
  藥: '薬',
  賴: '頼',
  轉: '転',
  遙: '遥',
  醫: '医',
  釋: '釈',
  鉤: '鈎',
  陷: '陥',
  雜: '雑',
  體: '体',
  鷄: '鶏',
  麴: '麹',
  麵: '麺',
  齒: '歯',
  ヶ: 'ケ',
  ヵ: 'カ',
}

const dashes = /[‐‑‒–—―−﹘﹣\-－ー]/gu
/** Variation selectors say which printed shape of a character is meant; a reader cannot type them. */
const selectors = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu
const runs = /[\p{L}\p{N}\p{M}ー]+/gu

/**
 * The key under which a text is found: NFKC, lower case, hiragana → katakana, every dash and ー as 「ー」, every wave as
 * 「~」, variants of names folded (髙→高, 﨑→崎, 邉→辺), whitespace as single blanks. Folding twice changes nothing.
 * 「ー」 rather than 「-」 because full-text tokenizers take the hyphen for a separator.
 */
export function searchKey(text: string): string {
  const folded = text.replace(selectors, '').normalize('NFKC').toLowerCase().normalize('NFKC')
  let key = ''
  for (const character of folded) {
    const code = character.codePointAt(0) ?? 0
    const kana = (code >= 0x3041 && code <= 0x3096) || code === 0x309d || code === 0x309e
    const katakana = kana ? String.fromCodePoint(code + 0x60) : character
    key += variants[katakana] ?? katakana
  }
  return key.normalize('NFKC').replace(dashes, 'ー').replace(/[〜~]/gu, '~').replace(/\s+/gu, ' ').trim()
}

const runsOf = (key: string): string[][] => (key.match(runs) ?? []).map((run) => [...run])

function addPairs(run: readonly string[], tokens: Set<string>): void {
  for (let index = 0; index + 1 < run.length; index += 1) tokens.add(`${run[index]}${run[index + 1]}`)
}

/**
 * The tokens to index a key by: each character and each pair of neighbours within a run of letters and digits, once
 * each. Tokens hold letters, marks and digits only, so they are safe inside a quoted FTS5 string. A query's own
 * bigrams are always among those of a text that contains the query.
 */
export function bigrams(key: string): string[] {
  const tokens = new Set<string>()
  for (const run of runsOf(key)) {
    for (const character of run) tokens.add(character)
    addPairs(run, tokens)
  }
  return [...tokens]
}

/**
 * As `bigrams`, and also the pairs across blanks, so that 「見本太郎」 finds 「見本 太郎」. For the index; a query asks for
 * `queryTokens`.
 */
export function indexTokens(key: string): string[] {
  const tokens = new Set(bigrams(key))
  for (const run of runsOf(key.replaceAll(' ', ''))) addPairs(run, tokens)
  return [...tokens]
}

/** The fewest tokens a query needs: pairs, and the character itself where a run is a single one. */
export function queryTokens(key: string): string[] {
  const tokens = new Set<string>()
  for (const run of runsOf(key)) {
    if (run.length === 1) tokens.add(run[0] ?? '')
    else addPairs(run, tokens)
  }
  return [...tokens]
}

/**
 * True when every blank-separated word of the query's key stands in the text's key, blanks in the text not counting
 * (「見本太郎」 finds 「見本 太郎」). An empty query finds everything. Both arguments are results of `searchKey`.
 */
export function matches(keyText: string, keyQuery: string): boolean {
  if (keyQuery === '') return true
  const solid = keyText.replaceAll(' ', '')
  return keyQuery.split(' ').every((word) => solid.includes(word))
}
