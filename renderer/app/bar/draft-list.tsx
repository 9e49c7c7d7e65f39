import { useKeptDrafts } from '../../api/kept-drafts.ts'
import { LaterLayer } from '../../ui/layers/later-layer.tsx'
import { laterParts } from '../later-parts.ts'

/** What is typed and not saved, wherever one is: nothing where there is none. */
export function DraftList() {
  const count = useKeptDrafts().length
  if (count === 0) return null
  const label = `未保存の下書き ${count}`
  return <LaterLayer look="quiet" small popup="dialog" label={label} read={laterParts.drafts} given={{ label }} />
}
