import { toJst } from '../../../shared/domain/calendar/jst.ts'
import { useKeptDrafts } from '../../api/kept-drafts.ts'
import { IconlessLink } from '../../ui/button.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { Rows } from '../../ui/pane.tsx'
import { Tag } from '../../ui/tag.tsx'
import { draftName } from '../../ui/window-title.ts'

/** What was typed here and not saved, with the way back to it. Nothing where there is none. */
export function UnsavedDrafts() {
  const drafts = useKeptDrafts()
  if (drafts.length === 0) return null
  return (
    <Rows columns="116px minmax(0, 1fr) auto">
      {drafts.map((draft) => (
        <li key={draft.key}>
          <Tag tone="warn" block>
            未保存の下書き
          </Tag>
          <IconlessLink to={draft.place}>{draftName(draft)}</IconlessLink>
          <span className="sub">
            <MomentText at={toJst(new Date(draft.at).toISOString())} />
          </span>
        </li>
      ))}
    </Rows>
  )
}
