import type { Draft } from '../api/drafts.ts'

/** Says that the form shows what was typed and not saved, and whether the record has moved on since. */
export const DraftNote = ({ draft }: { draft: Draft }) =>
  draft.restored === null ? null : (
    <p className="sub" role="status">
      保存していなかった下書きを戻しました。
      {draft.older && '下書きの後に、この記録は変更されています。保存すると、両方の値を見比べられます。'}
    </p>
  )
