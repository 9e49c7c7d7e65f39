import { useState } from 'react'
import { blankOf, type ValuesOf } from '../../../shared/domain/record-fields.ts'
import { publicationFields } from '../../../shared/domain/selection/publication.ts'
import { useApi, useDesk, useMay } from '../../api/office.tsx'
import { useRevised } from '../../api/revised.ts'
import { Button } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { landsHere } from '../../ui/focus/landing.ts'
import { SidePanel } from '../../ui/layers/dialog.tsx'
import { Pane } from '../../ui/pane.tsx'
import { RecordField } from '../record-field.tsx'
import { RecordForm } from '../record-form.tsx'
import { useRecordForm } from '../use-record-form.ts'
import { ConsentDialog } from './consent-dialog.tsx'
import type { PublicationPage } from './records.ts'

/** 公表: who will be named, who will not, and on which day it was done. Beside the decisions, and beside 公表資料. */
export function PublicationPane({ publication }: { publication: PublicationPage }) {
  const mayPublish = useMay('selection.publish')
  const mayAmend = useMay('applications.amendConsent')
  const [open, setOpen] = useState(false)
  const [isAmending, setAmending] = useState(false)
  const { recorded, named, withheld, consents } = publication
  if (named.length + withheld.length === 0) return null
  const added = named.filter(({ addedOn }) => addedOn !== null)
  return (
    <Pane
      title="公表"
      sub={recorded === null ? 'まだ記録していません' : <DateText date={recorded.publishedOn} style="long" />}
      actions={
        <>
          {mayAmend && (
            <Button small look="quiet" onClick={() => setAmending(true)}>
              同意を直す
            </Button>
          )}
          {mayPublish && (
            <Button small {...landsHere('publication')} onClick={() => setOpen(true)}>
              {recorded === null ? '公表を記録' : '直す'}
            </Button>
          )}
        </>
      }
    >
      <p>
        公表用一覧に載る団体 <b>{named.length}</b>
        {added.length > 0 && `(うち追加 ${added.map(({ prefecture }) => prefecture).join('、')})`}
      </p>
      {recorded !== null && recorded.place !== '' && <p className="sub">{recorded.place}</p>}
      {withheld.length > 0 && (
        <p>
          <b>▲ 載せない団体 {withheld.length}</b>: {withheld.join('、')}
          <span className="sub">
            公表への同意が応募書にありません。同意を得たときは「同意を直す」で、理由とともに記録してください。
          </span>
        </p>
      )}
      {isAmending && <ConsentDialog consents={consents} onClose={() => setAmending(false)} />}
      <SidePanel open={open} onClose={() => setOpen(false)} title="公表の記録" width={440}>
        {open && <PublicationForm recorded={recorded} onDone={() => setOpen(false)} />}
      </SidePanel>
    </Pane>
  )
}

function PublicationForm({ recorded, onDone }: { recorded: PublicationPage['recorded']; onDone: () => void }) {
  const { fy } = useDesk()
  const api = useApi()
  const mayPublish = useMay('selection.publish')
  const record = useRecordForm(
    publicationFields,
    `selection/${fy}/publication`,
    recorded?.revision ?? 0,
    recorded ?? blankOf(publicationFields),
  )
  const publish = useRevised(
    api.selection.publish,
    async () => (await api.selection.list({ fy })).publication.recorded ?? undefined,
    {
      done: '公表を記録しました',
      onDone: () => {
        record.draft.forget()
        onDone()
      },
    },
  )
  const save = (values: ValuesOf<typeof publicationFields>) =>
    publish.run({ ...values, fy, ...(recorded === null ? {} : { revision: record.revision() }) })
  return (
    <RecordForm
      of={record}
      label="公表の記録"
      deed={publish}
      onSave={save}
      saveLabel={recorded === null ? '公表を記録' : '保存'}
      mayEdit={mayPublish}
    >
      <RecordField of={record} name="publishedOn" hint="公表用一覧の日付になります。前もって予定日を入れておけます。" />
      <RecordField of={record} name="place" hint="例: 報道資料、総務省のウェブページ" />
    </RecordForm>
  )
}
