import { contact, type LetterForm, letterKinds } from './kinds.ts'
import { field, line, part, rounds, stop } from './placeholder.ts'

/** What is told of every meeting by its 次第: how it is called, when and where. */
const ofMeeting = [
  stop('回', '会議の回'),
  stop('日時', '「令和8年3月6日(金) 14時から16時まで」'),
  stop('場所', '場所(オンラインの別が付く)'),
]

/** W3: 開催通知, 次第, 座席 and 資料一覧 of a meeting (letters.md). */
const convening: LetterForm = {
  number: 'W3',
  title: '審議会議の開催通知・次第・座席・資料一覧',
  file: '開催通知',
  placeholders: [
    stop('通知日', '通知の日付'),
    stop('発信者', '発信者の職名(なければ課室名)'),
    ...ofMeeting,
    stop('議題の要約', '通知に入る議題「(1) 応募の概要 (2) 審議(10団体)…」'),
    line('資料', '通知に入る資料の案内'),
    line('回答期限', '出欠の回答期限'),
    line('申告期限', '利害関係の申告期限'),
    ...contact,
    rounds(
      '議題',
      '次第の議題(1行ずつ)',
      [
        stop('番号', '「(1)」'),
        field('時刻', '時刻の目安「14:05～14:20」'),
        stop('名前', '議題の名前'),
        field('時間', '「15分」'),
      ],
      'stop',
    ),
    rounds(
      '出席者',
      '出席者・座席(座長、五十音順、事務局)',
      [
        field('座席', '座席の番号'),
        stop('区分', '「【座長】」「委員」「事務局」など'),
        stop('氏名', '氏名(代理の氏名が付く)'),
        field('職', '所属・職'),
        field('出席', '「会場」「オンライン」など'),
      ],
      'stop',
    ),
    rounds('配布資料', '配布資料(1行ずつ)', [
      stop('番号', '資料番号'),
      stop('名前', '資料名'),
      field('取扱い', '「会議後回収」'),
    ]),
    part('資料なし', '配布資料がないときの段落'),
    line('回収の注記', '「会議後回収」の資料があるときの注記'),
  ],
}

/** W4: 議事概要, inside and public, printed line by line. */
const minutes: LetterForm = {
  number: 'W4',
  title: '議事概要',
  file: '議事概要',
  placeholders: [
    stop('件名', '「第1回審議会議 議事概要」(内部用はその旨が付く)'),
    field('案', '確定するまでの「(案)」'),
    rounds(
      '行',
      '議事概要の1行ずつ。次の五つの段落のどれか一つになる',
      [
        part('見出し', '「1 日時」「5 議事概要」など、番号の付く見出し', 'stop'),
        part('議題', '「(1)」の付く議題と経過', 'stop'),
        part('団体', '「ア」の付く審議の団体', 'stop'),
        part('項目', '出席者の続きと、「(1)」の付く決定事項', 'stop'),
        part('本文', '「○」の発言、「※」の注記、決定と理由', 'stop'),
        stop('文', 'その行の文(番号と記号が付く)'),
      ],
      'stop',
    ),
    line('要約値', '確定した版と照合番号(内部用)'),
  ],
}

/** W2: 補正依頼 as a 事務連絡, with a date and no number. */
const correction: LetterForm = {
  number: 'W2',
  title: '補正依頼',
  file: '補正依頼',
  placeholders: [
    stop('日付', '依頼の日付'),
    stop('宛名', '宛名(「殿」は様式に書く)'),
    stop('発信者', '発信者の職名'),
    stop('年度', '「令和8年度」'),
    stop('事業名', '事業の名前'),
    field('案', '依頼の日付が決まらない間の「(案)」'),
    stop('提出日', '補正を依頼する版を受信した日'),
    stop('受付番号', '応募の受付番号(第2版からは版も)'),
    rounds(
      '事項',
      '補正を要する事項(1行ずつ)',
      [
        stop('番号', '1、2…'),
        stop('箇所', '応募書の箇所'),
        stop('内容', 'お願いする文'),
        stop('様式', '「差替え」「追加」「回答」'),
      ],
      'stop',
    ),
    stop('期限', '「令和8年3月2日(月)17時」'),
    stop('方法', '回答の方法'),
    ...contact,
  ],
}

/** W13: 修了証書 of a 行政実務研修, for one person. */
const certificate: LetterForm = {
  number: 'W13',
  title: '修了証書',
  file: '修了証書',
  placeholders: [
    stop('番号', '「令和8年度 第3号」'),
    stop('氏名', '受講者の氏名'),
    line('都道府県', '受講者の都道府県'),
    stop('研修名', '研修の名前'),
    stop('期間', '「令和8年11月2日から令和8年11月6日まで」'),
    line('時間', '全部の単位の時間の合計'),
    rounds('単位', '研修の単位(1行ずつ)', [stop('名前', '単位の名前')]),
    stop('日付', '修了証書の日'),
    stop('発信者', '発信者の職名'),
  ],
}

/** Everything whose template an officer may change in Word, by its number in letters.md. */
export const templateKinds = { correction, convening, minutes, ...letterKinds, certificate } as const satisfies Record<
  string,
  LetterForm
>

export type TemplateKind = keyof typeof templateKinds
export const templateKindNames = Object.keys(templateKinds) as [TemplateKind, ...TemplateKind[]]
