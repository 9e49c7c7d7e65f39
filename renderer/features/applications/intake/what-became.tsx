import { incomingEndingLabel } from '../../../../shared/domain/applications/incoming/item.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import type { Sending } from '../../../record/files/use-file-job.ts'
import { IconlessLink } from '../../../ui/button.tsx'
import { Rows } from '../../../ui/pane.tsx'
import type { CameItem } from '../records.ts'

/** Of more files than one: each by its place, with how it ended in the office's own list of what came. */
export function WhatBecame({ files, onLeave }: { files: readonly Sending[]; onLeave: () => void }) {
  const { fy } = useDesk()
  const isMany = files.length > 1
  const came = useAnswer(useApi().incoming.list, { fy }, { enabled: isMany })
  if (!isMany || came.data === undefined) return null
  const bySum = new Map(came.data.flatMap((item) => (item.parentId === null ? [[item.sha256, item] as const] : [])))
  return (
    <section aria-label="入れたもの">
      <h3>入れたもの {files.length}件</h3>
      <Rows columns="minmax(0, 3fr) minmax(0, 2fr) minmax(0, 1fr)">
        {files.map((file) => (
          <li key={file.key}>
            <span>{file.name}</span>
            <span className="sub">{endingOf(file, bySum.get(file.sha256 ?? ''))}</span>
            <Body item={bySum.get(file.sha256 ?? '')} onLeave={onLeave} />
          </li>
        ))}
      </Rows>
    </section>
  )
}

function endingOf({ problem, fileId }: Sending, item: CameItem | undefined): string {
  if (problem !== null) return '入れていない'
  if (item !== undefined) return incomingEndingLabel[item.ending]
  return fileId === null ? '送れません' : '届いたもので確かめてください'
}

/** The application that it has become, or is one of. */
function Body({ item, onLeave }: { item: CameItem | undefined; onLeave: () => void }) {
  if (item === undefined || item.applicationId === null) return null
  const body = [item.receiptNo, item.prefecture].filter((word) => word !== '').join(' ')
  return (
    <IconlessLink to={`/applications/${item.applicationId}`} onClick={onLeave}>
      {body || '応募を開く'}
    </IconlessLink>
  )
}
