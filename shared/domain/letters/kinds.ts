import { field, line, type Placeholder, part, rounds, stop } from './placeholder.ts'

/** 担当 block of a letter to a body; a line without its value goes away. */
export const contact: readonly Placeholder[] = [
  stop('課室名', '課室の名前'),
  line('担当', '文書を作る職員の氏名'),
  line('電話', '課室の電話'),
  line('メール', '課室のメール'),
]

/** 文書番号 to 件名 of a letter to a body. */
const toBody: readonly Placeholder[] = [
  stop('文書番号', '通知の文書番号(決裁番号ではない)'),
  stop('施行日', '通知の日付'),
  stop('宛名', '宛名(「殿」は様式に書く)'),
  stop('発信者', '発信者の職名'),
  line('公印省略', '「(公印省略)」'),
  stop('年度', '「令和8年度」'),
  stop('事業名', '事業の名前'),
  field('案', '文書番号か施行日がない間の「(案)」'),
  field('県文書', '応募の文書の日付と番号「令和8年2月17日付け…第68号で」'),
  ...contact,
]

/** Every letter of the program by its number in letters.md, with what its template holds. */
export const letterKinds = {
  selected: {
    number: 'W5',
    title: '選定結果通知(選定)',
    file: '選定結果通知',
    placeholders: [
      ...toBody,
      stop('貴団体', '「貴県」「貴府」など'),
      line('テーマ', '重点テーマの記号と名前'),
      stop('支援期間', '「令和8年4月1日から令和9年3月31日まで」'),
      line('留意事項', '選定の条件'),
      part('今後の予定', '今後の予定があるときの段落'),
      rounds('予定', '今後の予定(1行ずつ)', [stop('番号', '1、2…'), stop('内容', '予定の1行')]),
      line('辞退期限', '辞退の連絡期限'),
    ],
  },
  reserve: {
    number: 'W6',
    title: '選定結果通知(補欠)',
    file: '選定結果通知',
    placeholders: [...toBody, stop('順位', '補欠の順位'), stop('補欠期限', '補欠の取扱いの期限')],
  },
  rejected: {
    number: 'W6',
    title: '選定結果通知(不選定)',
    file: '選定結果通知',
    placeholders: toBody,
  },
  press: {
    number: 'W7',
    title: '公表資料(報道資料)',
    file: '公表資料',
    placeholders: [
      stop('公表日', '公表の日'),
      field('案', '公表の日がない間の「(案)」'),
      stop('年度', '「令和8年度」'),
      stop('事業名', '事業の名前'),
      stop('募集期間', '「令和8年1月15日から2月20日まで」'),
      field('応募数', '応募の数(設定で記すとき)'),
      stop('団体数', '選定した団体の数'),
      rounds(
        '団体',
        '選定した団体(団体コード順)',
        [stop('番号', '1、2…'), stop('都道府県', '都道府県の名前'), stop('テーマ', '重点テーマの記号と名前')],
        'stop',
      ),
      ...contact,
    ],
  },
} as const satisfies Record<string, LetterForm>

export interface LetterForm {
  /** Of letters.md. */
  readonly number: string
  readonly title: string
  /** In the middle of a letter's file name. */
  readonly file: string
  readonly placeholders: readonly Placeholder[]
}

export type LetterKind = keyof typeof letterKinds
export const letterKindNames = Object.keys(letterKinds) as [LetterKind, ...LetterKind[]]
