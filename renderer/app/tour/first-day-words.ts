import type { FirstDayStep } from '../../../shared/domain/office/first-day.ts'

/** What a step is called, and what is done in it, in the words of its screen. */
export const firstDayWords: Readonly<Record<FirstDayStep, { readonly title: string; readonly todo: string }>> = {
  home: {
    title: 'ホームを見る',
    todo: '「今日やること」が毎朝の入口です。行を開くと、その仕事の画面に移ります。',
  },
  mails: {
    title: 'メールを取り込む',
    todo: '「見本のメールを取り込む」を押します。応募4件が未受付になり、質問のメールは応募ではないと示されます。',
  },
  fields: {
    title: '欄を確かめる',
    todo: '読み取った値を文面と見比べ、Space で確認して次の欄へ進みます。確かな欄は一度にまとめて確認できます。',
  },
  register: {
    title: '受付する',
    todo: '「受付する」を押すと受付番号が付きます。何件もあるときは、一覧の「まとめて」で受信順に受付できます。',
  },
  checks: {
    title: '要件を確認する',
    todo: '規則が調べた結果を見て、残る項目に○か×を付け、「要件適合にする」まで進めます。',
  },
  scores: {
    title: '採点する',
    todo: '委員に差し戻した採点票が一つあります。点の受け取り方を選び、数字と Enter で点を入れ直します。「照合」でもう一度入力すると、「提出」できます。',
  },
  proposal: {
    title: '選定の案を記録する',
    todo: '採点票がすべてそろうと、未決の応募に案を記録できます。決裁の番号と日付は、後から一度に記録します。',
  },
  case: {
    title: '支援案件に記録する',
    todo: '支援団体の支援記録か宿題を一つ加えます。計画・KPI・課題も、隣のタブで同じように加えられます。',
  },
  report: {
    title: '進捗報告を作る',
    todo: '月を選んで下書きを作ると、その月の記録から文が入ります。見直し、「確認して固定」で終えます。',
  },
  books: {
    title: '帳票を出力する',
    todo: '帳票を一つ選んで、Excelに出力します。出力したものは一覧に残ります。',
  },
}
