/** What a screen is for, in the five lines that 「?」 shows: the officer who has just changed posts reads nothing else. */
export interface ScreenHelp {
  readonly title: string
  readonly purpose: string
  /** What must have been done before, and what comes after. */
  readonly before: string
  readonly after: string
  /** How it is worked with, and the keys that do it. */
  readonly how: string
  readonly keys: string
}

/** By the first part of a screen's address, or by its first and third; a screen without one fails its test. */
export const screenHelp: Readonly<Record<string, ScreenHelp>> = {
  '': {
    title: 'ホーム',
    purpose: '今日やること、公募から支援中までの進み、これから2週間の予定、都道府県の状態を一度に見ます。',
    before: '年度が始まったら、設定で年度を加え、公募の締切・テーマ・評価項目を確かめます。',
    after: '「今日やること」の行を開くと、その仕事の画面に移ります。',
    how: '都道府県を選ぶと、その応募や支援の記録を開けます。色は状態・テーマ・過去の支援に切り替えられます。',
    keys: 'Tab で行へ、Enter で開く。地図の中は矢印キーで動きます。',
  },
  applications: {
    title: '公募・応募',
    purpose: '届いたメールと応募書を取り込み、受付し、要件を確かめて「要件適合」にします。',
    before:
      '設定の「年度」で締切と様式を確かめておきます。メール(.eml .msg)か応募書(.docx)をドロップすれば始まります。',
    after: '要件適合の応募がそろったら、「審査・選定」の「進み具合」で採点を始めます。',
    how: '応募書の欄は、文面の該当箇所を見ながら確認します。「まとめて」で受付・要件確認・要件適合を受信順に一度に行えます。',
    keys: 'J K 次・前の応募、↑↓ 欄を動く、Enter 直す、Space 確認して次へ、1–4 ○・×・確認中・対象外、済んだら Ctrl+Enter で次の操作へ。',
  },
  review: {
    title: '審査・選定',
    purpose: '委員と利害関係を登録し、採点票を集め、集計して順位を見ます。',
    before:
      '要件適合の応募と、設定の「評価項目」の配点が決まっていること。採点を始めると配点は固定され、変えるには理由が要ります。',
    after: 'すべての採点票がそろったら採点を締め、「選定」で案と決裁を記録します。',
    how: '採点は表に数字を打って進みます。利害関係のある委員の欄は除外され、平均は採点した委員だけで計算します。',
    keys: '0–5 点、Enter 次の欄、最後は提出へ、Delete 消す、F2 所見、F4 応募書を横に開く・閉じる、F6 表と応募書を行き来、Ctrl+Z 元に戻す。組合せでは Alt+1–9 案を移る、Space 入れる・外す。',
  },
  meeting: {
    title: '審議会議',
    purpose: '審議会議の日時・議題の順・出席者・資料を決め、足りないものを開会までに埋めます。',
    before: '採点を締め、利害関係の申告を全員分そろえます。会議に出す組合せがあれば選んでおきます。',
    after: '「会議を始める」で会議モードに移り、閉会の後に議事概要を作ります。',
    how: '足りないものは上に出て、押すとその欄に移ります。議題・出席者・資料は一つ直すごとに保存されます。',
    keys: '↑↓ 行を動く、Alt+↑↓ 順を変える、Delete 外す、出席者の行で 1–4 と 0 は出欠、Ctrl+Z 元に戻す。',
  },
  selection: {
    title: '選定',
    purpose: '選定・補欠・不選定の案を作り、決裁の番号と日付を一度に記録します。',
    before: '採点を締めて、順位が出ていること。順位は参考で、決めるのは案と決裁です。',
    after: '選定した団体の支援を「伴走支援」で始めます。辞退があれば、補欠の繰上げをここで記録します。',
    how: '「順位どおりに案を記録」で全件の案ができ、一件ずつ直せます。順位と異なる結果には理由が要ります。',
    keys: '↑↓ 行を動く、Ctrl+Enter 記録して次へ。',
  },
  'meeting/room': {
    title: '会議モード',
    purpose: '審議会議の最中に、出席・発言・採決・決定を起きた順に記録します。',
    before: '会議の画面で議題・出席者・資料を決めておきます。投影のウィンドウは、この画面から開けます。',
    after: 'すべての議題を終えたら、全体を決めて閉会します。記録から議事概要の下書きができます。',
    how: '発言は、人のキーを押すと新しい行が始まり、打つ手が止まるごとに保存されます。欄の中では Alt と人のキーです。',
    keys: '← → 議題、F1–F4 決定、F5 応募書、F7 採点、F8 退席・入室、F9 伏せる、F10 告げる、Ctrl+Enter 次へ、Ctrl+Z 取り消す。',
  },
  'meeting/minutes': {
    title: '議事概要',
    purpose: '会議で起きたことから作られた議事概要を確かめ、直し、出席者の確認を受けて確定します。',
    before: '会議を閉会しておきます。足りない時刻や発言者は、この画面でも会議の記録に入れられます。',
    after: '確定すると、内部用と公表用のWordに照合番号と共に残り、会議の記録も直せなくなります。',
    how: '左の起きたことと、右の文が一行に並びます。文を押すと直せ、元の記録が変わると「要見直し」になります。',
    keys: '↑ ↓ 段落、Enter 文を直す、Ctrl+Enter 保存。',
  },
  approvals: {
    title: '起案・決裁',
    purpose: '文書管理システムで行った起案・回議・決裁・施行を、いつ誰がしたかとともに残します。',
    before: '「選定」で案を記録していること。起案には、そのときの案がそのまま入ります。',
    after: '決裁を記録すると、案は選定・補欠・不選定の決定になります。施行日と完結日も残せます。',
    how: '差戻しがあれば、案を取り直して次の回として起案します。決裁の番号と日付だけなら「選定」で一度に記録できます。',
    keys: '↑↓ 起案を選ぶ、Ctrl+Enter 記録する、Ctrl+Z 元に戻す。',
  },
  inquiries: {
    title: '問い合わせ',
    purpose: '公募と選定について受けた問い合わせと、その回答を残します。',
    before: '年度があること。応募についての問い合わせは、その応募を選んでおけます。',
    after: '回答したら、回答・回答者・日時を入れて「回答済」にします。言葉は Ctrl+K でもさがせます。',
    how: '一件を開いて直します。状態・都道府県・言葉で絞り込めます。',
    keys: 'N 記録する、Enter 開く、Ctrl+Enter 保存、Ctrl+Z 元に戻す。',
  },
  letters: {
    title: '通知・公表',
    purpose: '選定結果通知(選定・補欠・不選定)と公表資料をWordで作ります。送るのはこの台帳の外です。',
    before: '選定の決裁を記録し、設定の「課室」と「年度」に発信者・予定・期限を入れてあること。',
    after: '作ったWordを確かめ、施行した後に公表資料を作ります。決裁や記録が変わった通知は「古い」と出ます。',
    how: '行を選ぶと、右に止まっている理由と文面が出ます。文書番号と施行日があるまでは「案」です。様式は設定の「様式」で直せます。',
    keys: '↑↓ 行を動く、Ctrl+Enter 記録。',
  },
  support: {
    title: '伴走支援',
    purpose: '選定した団体ごとに、計画・KPI・支援記録・課題・宿題・進捗報告を一年を通して残します。',
    before: '選定の決裁を記録し、支援を始めていること。始めると計画の雛形ができ、応募書のKPIを引き継ぎます。',
    after: '毎月、進捗報告の下書きを作り、内容を見直し、確認して固定します。固定した報告は「帳票」で出力します。',
    how: '一覧は一団体一行です。開くと、その団体の記録がタブに分かれています。',
    keys: 'Enter 開く。計画では ← → 1日、Shift 1週、Alt 長さ。Ctrl+Enter 保存。',
  },
  reports: {
    title: '帳票',
    purpose: '応募受付簿、審査集計表、選定結果一覧、進捗総括表、進捗報告書をExcelで出力します。',
    before: '出力する記録がそろっていること。まだ出せない帳票には、その理由が書いてあります。',
    after: '出力したファイルは一覧に残り、同じものをもう一度保存できます。',
    how: '基準日、資料番号、委員名の出し方を選び、帳票を選んで出力します。途中で中止できます。',
    keys: 'Space 選ぶ、Ctrl+Enter 出力する。',
  },
  settings: {
    title: '設定',
    purpose: '年度、書類とテーマ、評価項目、要件確認の項目、休日、人と役割、バックアップ、操作の記録を扱います。',
    before: '年度の始まりには「年度」で前年度の内容をコピーし、締切とテーマを改めます。',
    after: '異動のときは「人と役割」で人を入れ替えます。毎週末と大きな変更の前にバックアップを作ります。',
    how: '評価項目は採点を始めるまで直せます。操作の記録の「検査」で、台帳が壊れていないことを確かめられます。',
    keys: 'Ctrl+Enter 保存、Esc 閉じる。',
  },
}

/** 「/applications/…/form」 → the help of 公募・応募; 「/meeting/…/room」 → that of 会議モード. */
export function helpAt(path: string): ScreenHelp | undefined {
  const [, area = '', , room = ''] = path.split(/[/?]/)
  return screenHelp[`${area}/${room}`] ?? screenHelp[area]
}
