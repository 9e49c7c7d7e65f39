import { Refusal } from '../refusal.ts'

/** 地方ブロック: the areas of the 総合通信局, with 信越(長野・新潟), 北陸 and 東海 taken together as 中部. */
export const blocks = ['北海道', '東北', '関東', '中部', '近畿', '中国', '四国', '九州・沖縄'] as const
export type Block = (typeof blocks)[number]

/** 都道府県. `jis2` is the JIS X 0401 code; `x`, `y` is the place on a tile map of 13 × 13 squares, north at the top. */
export interface Prefecture {
  readonly jis2: string
  /** 団体コード, six digits with the check digit. */
  readonly lgCode: string
  readonly name: string
  readonly kana: string
  /** 「岩手」; 「北海道」 stays whole. */
  readonly short: string
  readonly block: Block
  readonly x: number
  readonly y: number
}

/** The 47, in order of their code (domain.md §12.1). */
export const prefectures: readonly Prefecture[] = [
  { jis2: '01', lgCode: '010006', name: '北海道', kana: 'ほっかいどう', short: '北海道', block: '北海道', x: 12, y: 0 },
  { jis2: '02', lgCode: '020001', name: '青森県', kana: 'あおもりけん', short: '青森', block: '東北', x: 12, y: 2 },
  { jis2: '03', lgCode: '030007', name: '岩手県', kana: 'いわてけん', short: '岩手', block: '東北', x: 12, y: 3 },
  { jis2: '04', lgCode: '040002', name: '宮城県', kana: 'みやぎけん', short: '宮城', block: '東北', x: 12, y: 4 },
  { jis2: '05', lgCode: '050008', name: '秋田県', kana: 'あきたけん', short: '秋田', block: '東北', x: 11, y: 3 },
  { jis2: '06', lgCode: '060003', name: '山形県', kana: 'やまがたけん', short: '山形', block: '東北', x: 11, y: 4 },
  { jis2: '07', lgCode: '070009', name: '福島県', kana: 'ふくしまけん', short: '福島', block: '東北', x: 11, y: 5 },
  { jis2: '08', lgCode: '080004', name: '茨城県', kana: 'いばらきけん', short: '茨城', block: '関東', x: 12, y: 6 },
  { jis2: '09', lgCode: '090000', name: '栃木県', kana: 'とちぎけん', short: '栃木', block: '関東', x: 11, y: 6 },
  { jis2: '10', lgCode: '100005', name: '群馬県', kana: 'ぐんまけん', short: '群馬', block: '関東', x: 10, y: 6 },
  { jis2: '11', lgCode: '110001', name: '埼玉県', kana: 'さいたまけん', short: '埼玉', block: '関東', x: 10, y: 7 },
  { jis2: '12', lgCode: '120006', name: '千葉県', kana: 'ちばけん', short: '千葉', block: '関東', x: 12, y: 7 },
  { jis2: '13', lgCode: '130001', name: '東京都', kana: 'とうきょうと', short: '東京', block: '関東', x: 11, y: 7 },
  { jis2: '14', lgCode: '140007', name: '神奈川県', kana: 'かながわけん', short: '神奈川', block: '関東', x: 11, y: 8 },
  { jis2: '15', lgCode: '150002', name: '新潟県', kana: 'にいがたけん', short: '新潟', block: '中部', x: 10, y: 5 },
  { jis2: '16', lgCode: '160008', name: '富山県', kana: 'とやまけん', short: '富山', block: '中部', x: 9, y: 5 },
  { jis2: '17', lgCode: '170003', name: '石川県', kana: 'いしかわけん', short: '石川', block: '中部', x: 8, y: 5 },
  { jis2: '18', lgCode: '180009', name: '福井県', kana: 'ふくいけん', short: '福井', block: '中部', x: 8, y: 6 },
  { jis2: '19', lgCode: '190004', name: '山梨県', kana: 'やまなしけん', short: '山梨', block: '関東', x: 9, y: 7 },
  { jis2: '20', lgCode: '200000', name: '長野県', kana: 'ながのけん', short: '長野', block: '中部', x: 9, y: 6 },
  { jis2: '21', lgCode: '210005', name: '岐阜県', kana: 'ぎふけん', short: '岐阜', block: '中部', x: 8, y: 7 },
  { jis2: '22', lgCode: '220001', name: '静岡県', kana: 'しずおかけん', short: '静岡', block: '中部', x: 10, y: 8 },
  { jis2: '23', lgCode: '230006', name: '愛知県', kana: 'あいちけん', short: '愛知', block: '中部', x: 9, y: 8 },
  { jis2: '24', lgCode: '240001', name: '三重県', kana: 'みえけん', short: '三重', block: '中部', x: 8, y: 8 },
  { jis2: '25', lgCode: '250007', name: '滋賀県', kana: 'しがけん', short: '滋賀', block: '近畿', x: 7, y: 7 },
  { jis2: '26', lgCode: '260002', name: '京都府', kana: 'きょうとふ', short: '京都', block: '近畿', x: 6, y: 7 },
  { jis2: '27', lgCode: '270008', name: '大阪府', kana: 'おおさかふ', short: '大阪', block: '近畿', x: 6, y: 8 },
  { jis2: '28', lgCode: '280003', name: '兵庫県', kana: 'ひょうごけん', short: '兵庫', block: '近畿', x: 5, y: 7 },
  { jis2: '29', lgCode: '290009', name: '奈良県', kana: 'ならけん', short: '奈良', block: '近畿', x: 7, y: 8 },
  { jis2: '30', lgCode: '300004', name: '和歌山県', kana: 'わかやまけん', short: '和歌山', block: '近畿', x: 7, y: 9 },
  { jis2: '31', lgCode: '310000', name: '鳥取県', kana: 'とっとりけん', short: '鳥取', block: '中国', x: 4, y: 7 },
  { jis2: '32', lgCode: '320005', name: '島根県', kana: 'しまねけん', short: '島根', block: '中国', x: 3, y: 7 },
  { jis2: '33', lgCode: '330001', name: '岡山県', kana: 'おかやまけん', short: '岡山', block: '中国', x: 4, y: 8 },
  { jis2: '34', lgCode: '340006', name: '広島県', kana: 'ひろしまけん', short: '広島', block: '中国', x: 3, y: 8 },
  { jis2: '35', lgCode: '350001', name: '山口県', kana: 'やまぐちけん', short: '山口', block: '中国', x: 2, y: 8 },
  { jis2: '36', lgCode: '360007', name: '徳島県', kana: 'とくしまけん', short: '徳島', block: '四国', x: 5, y: 11 },
  { jis2: '37', lgCode: '370002', name: '香川県', kana: 'かがわけん', short: '香川', block: '四国', x: 5, y: 10 },
  { jis2: '38', lgCode: '380008', name: '愛媛県', kana: 'えひめけん', short: '愛媛', block: '四国', x: 4, y: 10 },
  { jis2: '39', lgCode: '390003', name: '高知県', kana: 'こうちけん', short: '高知', block: '四国', x: 4, y: 11 },
  {
    jis2: '40',
    lgCode: '400009',
    name: '福岡県',
    kana: 'ふくおかけん',
    short: '福岡',
    block: '九州・沖縄',
    x: 1,
    y: 9,
  },
  { jis2: '41', lgCode: '410004', name: '佐賀県', kana: 'さがけん', short: '佐賀', block: '九州・沖縄', x: 0, y: 9 },
  {
    jis2: '42',
    lgCode: '420000',
    name: '長崎県',
    kana: 'ながさきけん',
    short: '長崎',
    block: '九州・沖縄',
    x: 0,
    y: 10,
  },
  {
    jis2: '43',
    lgCode: '430005',
    name: '熊本県',
    kana: 'くまもとけん',
    short: '熊本',
    block: '九州・沖縄',
    x: 1,
    y: 10,
  },
  {
    jis2: '44',
    lgCode: '440001',
    name: '大分県',
    kana: 'おおいたけん',
    short: '大分',
    block: '九州・沖縄',
    x: 2,
    y: 10,
  },
  {
    jis2: '45',
    lgCode: '450006',
    name: '宮崎県',
    kana: 'みやざきけん',
    short: '宮崎',
    block: '九州・沖縄',
    x: 2,
    y: 11,
  },
  {
    jis2: '46',
    lgCode: '460001',
    name: '鹿児島県',
    kana: 'かごしまけん',
    short: '鹿児島',
    block: '九州・沖縄',
    x: 1,
    y: 11,
  },
  {
    jis2: '47',
    lgCode: '470007',
    name: '沖縄県',
    kana: 'おきなわけん',
    short: '沖縄',
    block: '九州・沖縄',
    x: 0,
    y: 12,
  },
]

const byCode: ReadonlyMap<string, Prefecture> = new Map(
  prefectures.flatMap((each) => [
    [each.jis2, each],
    [each.lgCode, each],
  ]),
)

/** A prefecture by its two-digit JIS code or its six-digit 団体コード; null when there is none. */
export const prefectureByCode = (code: string): Prefecture | null => byCode.get(code) ?? null

/** 「岩手県」 by its two-digit JIS code, to be read by people; a code that is none stands as it is. */
export const prefectureNameOf = (jis2: string): string => prefectureByCode(jis2)?.name ?? jis2

/**
 * 検査数字 of a 団体コード's first five digits: weights 6,5,4,3,2; the last digit of 11 − (Σ mod 11)
 * (domain.md §12.2). Throws a Refusal (`invalid`) unless there are exactly five digits.
 */
export function checkDigit(first5: string): string {
  if (!/^\d{5}$/.test(first5))
    throw new Refusal('invalid', `「${first5}」は団体コードの上5桁ではありません。数字5桁で指定してください。`)
  let sum = 0
  for (let index = 0; index < 5; index += 1) sum += Number(first5[index]) * (6 - index)
  return String((11 - (sum % 11)) % 10)
}

/** True for six half-width digits of one of the 47 prefectures whose last digit is right. */
export const isLgCode = (code: string): boolean =>
  /^\d{6}$/.test(code) && byCode.has(code.slice(0, 2)) && checkDigit(code.slice(0, 5)) === code[5]

/** 「盛岡市役所」「千代田区」 after a prefecture's name speak of a municipality; 「市町村課」「地域振興部市町村課」 do not. */
function namesMunicipality(rest: string): boolean {
  if (/^(?:市区?町村|区市町村|町村)/.test(rest)) return false
  const head = /^(.+?)[市区町村]/.exec(rest)?.[1]
  return head !== undefined && !/[部局課室庁]/.test(head)
}

const office = /[部局課室係班]|^庁|本庁|グループ|チーム|センター|事務所|委員会|議会|知事|監$/
/** Bodies that bear the name of a prefecture or a municipality and are not it: 県立大学, 県医師会, 市社会福祉協議会. */
export const otherBody = /^(?:立|内|下|警察)|大学|学校|病院|協議会|連合会|協会|[師長]会|組合|会議所|公社|財団|法人|会社/

/** True when what follows the name leaves it the prefecture: nothing, an office of it, or a bracket. */
const isOffice = (rest: string): boolean =>
  rest === '' || /^[^\p{L}]/u.test(rest) || (office.test(rest) && !otherBody.test(rest) && !namesMunicipality(rest))

/**
 * The prefecture a text speaks of: 「岩手県」=「岩手県庁」=「岩手県政策企画部」=「岩手県知事」. The text must begin with the
 * official name (so 「東京都」 is never 「京都府」) or be the short name as a whole (「岩手」). Width and spaces do not
 * matter. A municipality (「東京都府中市」) or another body (「岩手県立大学」) is not the prefecture: null.
 */
export function prefectureByName(text: string): Prefecture | null {
  const name = text.normalize('NFKC').replace(/\s+/gu, '')
  const found = prefectures.find((each) => name.startsWith(each.name) || name === each.short)
  return found !== undefined && isOffice(name.slice(found.name.length)) ? found : null
}
