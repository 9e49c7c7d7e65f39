import { materialKindLabel, permissionLabel } from '../../../../shared/domain/forum/fields.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDevice } from '../../../api/office.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { useNotify } from '../../../ui/notice.tsx'
import { Pane, Rows } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { addressOf } from '../place.ts'
import type { ForumPage, Material } from '../records.ts'
import { permissionTone } from '../words.ts'

/** 「公表できるもの 5・許諾待ち 1・公表しない 1」 */
export const permissionWords = (materials: readonly Material[]): string => {
  const count = (of: Material['permission']) => materials.filter(({ permission }) => permission === of).length
  return [
    `公表できるもの ${count('open')}`,
    ...(count('unasked') > 0 ? [`未確認 ${count('unasked')}`] : []),
    `許諾待ち ${count('asked')}`,
    `公表しない ${count('closed')}`,
  ].join('・')
}

/** What is said beside a permission: since when and by whom, what is left out, why not. */
export const besideWords = ({ permission, askedOn, settledOn, settledBy, leftOut, reason }: Material): string => {
  const day = (on: string | null) => (on === null ? '' : `${Number(on.slice(5, 7))}.${Number(on.slice(8))}`)
  const parts =
    permission === 'open'
      ? [day(settledOn), settledBy, leftOut === '' ? '' : `${leftOut} を除く`]
      : permission === 'closed'
        ? [reason]
        : permission === 'asked'
          ? [`${day(askedOn)} 尋ねた`]
          : []
  return parts.filter((part) => part !== '').join(' ')
}

export function AskingButton({ page }: { page: ForumPage }) {
  const device = useDevice()
  const notify = useNotify()
  const report = useAnswer(useApi().forum.report, { id: page.id })
  const asking = report.data?.asking ?? ''
  if (asking === '') return null
  return (
    <Button
      small
      look="quiet"
      onClick={async () => {
        await device.copyText(asking)
        notify({ text: '許諾を尋ねる文をコピーしました' })
      }}
    >
      許諾を尋ねる文をコピー
    </Button>
  )
}

/** 資料と録画 beside the day: what may be published, and what waits. */
export function MaterialsSummary({ page }: { page: ForumPage }) {
  return (
    <Pane
      title="資料と録画"
      sub={permissionWords(page.materials)}
      fills
      actions={
        <>
          <AskingButton page={page} />
          <ButtonLink small to={addressOf(page.id, 'materials')}>
            資料へ
          </ButtonLink>
        </>
      }
    >
      {page.materials.length === 0 ? (
        <p className="sub">資料と録画はまだありません。「資料へ」で加えてください。</p>
      ) : (
        <Rows columns="72px minmax(0, 1fr) minmax(0, 0.7fr) 104px minmax(0, 0.8fr)">
          {page.materials.map((material) => (
            <li key={material.id}>
              <span className="sub">{material.number === '' ? materialKindLabel[material.kind] : material.number}</span>
              <span>{material.title}</span>
              <span className="sub">{material.holder}</span>
              <Tag shape tone={permissionTone[material.permission]}>
                {permissionLabel[material.permission]}
              </Tag>
              <span className="sub">{besideWords(material)}</span>
            </li>
          ))}
        </Rows>
      )}
    </Pane>
  )
}
