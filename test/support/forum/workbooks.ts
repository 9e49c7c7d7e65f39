import exceljs from 'exceljs'

/** A workbook of one sheet with these lines, as somebody's form gives it out. */
export async function workbookOf(lines: readonly (readonly (string | number)[])[], name = '回答'): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  book.addWorksheet(name).addRows(lines.map((line) => [...line]))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** 申込 of three prefectures, one of whom only the attendance list knows. */
export const registered = [
  ['令和8年度 フォーラム 申込一覧(見本)'],
  ['都道府県', '所属', '氏名', 'メールアドレス'],
  ['石川県', '企画課', '例示 一郎', 'ichiro@example.lg.jp'],
  ['石川県', '情報課', '例示 二郎', 'jiro@example.lg.jp'],
  ['北海道', '情報政策課', '例示 三郎', 'saburo@example.lg.jp'],
  ['沖縄県', 'デジタル課', '例示 四郎', 'shiro@example.lg.jp'],
  ['どこか', '課', '例示 五郎', ''],
]
export const came = [
  ['都道府県', '氏名', '出席'],
  ['石川県', '例示 一郎', '出席'],
  ['石川県', '例示 二郎', '出席'],
  ['北海道', '例示 三郎', '○'],
  ['沖縄県', '例示 四郎', '欠席'],
  ['青森県', '例示 六郎', '出席'],
]
export const answered = [
  ['回答時刻', '内容は役に立ったか', '自分の県で試せそうか', 'ご意見'],
  ['9:01', 'そう思う', 'やや', '人材の探し方を知りたい'],
  ['9:02', 'そう思う', 'あまり', '財政当局への説明に困る'],
  ['9:03', 'やや', '思わない', ''],
]
