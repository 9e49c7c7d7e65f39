import { type Place, place } from './box.ts'

export const aCase = '/support/[0-9a-f-]+'
export const book = (id: string) => place(`/reports?book=${id}`, 'button 1種類を出力するCtrl Enter')
const setting = (tab: string, name: string) => place(`/settings/${tab}`, `a ${name}`)

export const everywhere: Readonly<Record<string, Place>> = {
  応募を手入力で登録: place('/applications/register-by-hand', '手入力で登録: input 都道府県'),
  これまでの取り込みを見る: place('/applications/register', 'メールから登録: button ファイルを選ぶ'),
  '利害関係を申告・記録する': place('/review/conflicts', 'button なし 委員A 岩手県'),
  '利害関係申告書(Excel)を出す・取り込む': place('/review/conflicts/forms', 'h1 利害関係'),
  '採点票(Excel)を取り込む': place('/review/excel', 'h1 採点票の取込'),
  事務局が入力した点を照合する: place('/review/looks', 'h1 照合'),
  集計を見る: place('/review/tally', 'h1 集計'),
  バックアップを作る: place('/settings/backup', 'button バックアップを作る'),
  自分のパスワードを変える: place('/settings/people', 'input 新しいパスワード'),
  ホームを開く: place('/', 'h1 ホーム'),
  '公募・応募を開く': place('/applications', 'h1 応募受付簿'),
  '審査・選定を開く': place('/review', 'h1 進み具合'),
  伴走支援を開く: place('/support', 'h1 伴走支援'),
  帳票を開く: place('/reports', 'h1 帳票'),
  設定を開く: place('/settings', 'h1 設定'),
  '審査・選定の「進み具合」を開く': place('/review/standing', 'h1 進み具合'),
  '審査・選定の「委員」を開く': place('/review/reviewers', 'h1 委員'),
  '審査・選定の「利害関係」を開く': place('/review/conflicts', 'h1 利害関係'),
  '審査・選定の「集計方法」を開く': place('/review/rules', 'h1 集計方法'),
  '審査・選定の「採点」を開く': place('/review/scores', 'h1 採点'),
  '審査・選定の「照合」を開く': place('/review/looks', 'h1 照合'),
  '審査・選定の「採点票の取込」を開く': place('/review/excel', 'h1 採点票の取込'),
  '審査・選定の「決め手」を開く': place('/review/why', 'h1 決め手'),
  '審査・選定の「組合せ」を開く': place('/review/scenarios', 'h1 組合せ'),
  '審査・選定の「選定」を開く': place('/selection', 'h1 選定'),
  応募受付簿を出力: book('R1'),
  応募概要一覧を出力: book('R3'),
  審査集計表を出力: book('R5'),
  決め手を出力: book('R19'),
  選定結果一覧を出力: book('R6'),
  公表用一覧を出力: book('R7'),
  公表を記録する: place('/selection', 'button 公表を記録'),
  進捗総括表を出力: book('R9'),
  進捗報告書を出力: book('R10'),
  '設定の「年度」を開く': setting('year', '年度'),
  '設定の「書類・テーマ」を開く': setting('documents', '書類・テーマ'),
  '設定の「評価項目」を開く': setting('criteria', '評価項目'),
  '設定の「要件確認」を開く': setting('checks', '要件確認'),
  '設定の「休日」を開く': setting('holidays', '休日'),
  '設定の「人と役割」を開く': setting('people', '人と役割'),
  '設定の「課室」を開く': setting('office', '課室'),
  '設定の「バックアップ」を開く': setting('backup', 'バックアップ'),
  '設定の「操作の記録」を開く': setting('audit', '操作の記録'),
  '設定の「このPC」を開く': setting('pc', 'このPC'),
  '設定の「この台帳について」を開く': setting('about', 'この台帳について'),
}

/** What is done where one is, or leaves this window; the last test here does them. */
export const onTheSpot = [
  '応募をメールから登録',
  'サインアウト(利用者を替える)',
  '別の台帳を開く',
  '練習用の台帳を別のウィンドウで開く',
  'この画面を印刷',
  'この画面のリンクをコピー',
  'この画面の使い方・キーの一覧',
]
