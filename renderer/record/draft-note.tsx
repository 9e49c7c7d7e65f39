import type { Draft } from '../api/drafts.ts'

/** Says that the form shows what was typed and not saved, and whether the record has moved on since. */
export const DraftNote = ({ draft }: { draft: Draft }) =>
  draft.restored === null ? null : (
    <p className="sub">
      保存していなかった下書きを戻しました。
      {draft.older && '下書きの後に記録が書き換えられています。いまの内容を確かめてから保存してください。'}
    </p>
  )
