/** A word of the program, what it was called before, and where the old word is right because it means something else. */
export interface Term {
  readonly term: string
  /** Not followed or preceded by what makes another word of it. */
  readonly notAnyMore: RegExp
  readonly elsewhere?: RegExp
}

/** One name for one thing, the office's own (domain.md §13 has the names of the programme, this list those of the program). */
export const terms: readonly Term[] = [
  { term: '操作', notAnyMore: /命令/ },
  { term: 'コピー・バックアップ・復元', notAnyMore: /写[しすせさそ]/, elsewhere: /写真|複写/g },
  { term: 'パスワード', notAnyMore: /合言葉/ },
  { term: 'ウィンドウ', notAnyMore: /窓(?!口)/ },
  { term: 'ドロップ', notAnyMore: /放[すし]/ },
  { term: '評価項目と配点', notAnyMore: /物差し/ },
  { term: '集計方法', notAnyMore: /集計の決まり/ },
  { term: '選定圏内', notAnyMore: /線の内/ },
  { term: '構成', notAnyMore: /釣り?合い/ },
  { term: '手入力で登録', notAnyMore: /手で(?:登録|起こ)/ },
  { term: '起票・作る', notAnyMore: /起こ[しすせ]/ },
  { term: '区分', notAnyMore: /各トラック/ },
  { term: '公募の概要', notAnyMore: /(?<!応募)要項/ },
  { term: 'カレンダー', notAnyMore: /(?<![西和])暦(?!日)/, elsewhere: /暦にありません|^暦$/g },
  { term: '欠席', notAnyMore: /「欠」|(?<![補出])欠[とを]/ },
  { term: '読み込めなかったファイル', notAnyMore: /送れなかった/ },
  { term: '範囲', notAnyMore: /委員間の幅|'幅'/ },
  { term: '順位と異なる', notAnyMore: /順位によらず/ },
  { term: '順位の決め手', notAnyMore: /順位の決定/, elsewhere: /優先順位の決定/g },
  { term: '全体', notAnyMore: /総合の評価|全体の評価/ },
  { term: '操作者・誰が', notAnyMore: /だれが/ },
  { term: '今日', notAnyMore: /きょう/, elsewhere: /とうきょう|きょうと|きょうりょく|きょうどう/g },
  { term: '支援団体', notAnyMore: /支援先/ },
  { term: 'その他', notAnyMore: /label="ほか"/ },
  { term: '未受付', notAnyMore: /応募の下書き|捨てた下書き/ },
  { term: '採点済', notAnyMore: /審議済/ },
]
