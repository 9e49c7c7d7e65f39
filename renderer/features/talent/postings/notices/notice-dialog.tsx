import { formatWareki } from '../../../../../shared/domain/calendar/wareki.ts'
import { blankOf } from '../../../../../shared/domain/record-fields.ts'
import {
  noticeBackFields,
  noticePeriodFields,
  noticeSentFields,
  noticeWayFields,
} from '../../../../../shared/domain/talent/notices/notice.ts'
import { useApi, useDesk, useDevice, useLine } from '../../../../api/office.tsx'
import { DeedDialog } from '../../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../../record/record-field.tsx'
import { today } from '../../../../ui/fields/now.ts'
import type { Notice } from './records.ts'

export type NoticeDeed =
  | { readonly of: 'prepare'; readonly id: string; readonly since: string }
  | { readonly of: 'copy' | 'send' | 'back'; readonly notice: Notice }

/** One deed on a 定期のお知らせ. */
export function NoticeDialog({ deed, onClose }: { deed: NoticeDeed; onClose: () => void }) {
  const { fy } = useDesk()
  const { notices } = useApi()
  if (deed.of === 'prepare')
    return (
      <DeedDialog
        fields={noticePeriodFields}
        initial={{ until: today() }}
        draftKey={`notices/${fy}/new`}
        revision={0}
        title="定期のお知らせを作る"
        deedLabel="作る"
        command={notices.prepare}
        inputOf={(values) => ({ ...values, id: deed.id, fy })}
        options={{ done: ({ no, postings }) => `第${no}回のお知らせを作りました(募集 ${postings.length}件)` }}
        onClose={onClose}
      >
        {(of) => (
          <>
            <p className="sub">
              {`${formatWareki(deed.since, 'long')}から次の日までに、新しく掲載されたか締切が延びた募集が載ります。文は下書きされ、直せます。`}
            </p>
            <RecordField of={of} name="until" autoFocus />
          </>
        )}
      </DeedDialog>
    )
  if (deed.of === 'copy') return <CopyDialog notice={deed.notice} onClose={onClose} />
  const { id, no, revision, sent, state } = deed.notice
  const shared = { revision, onClose, draftKey: `notices/${id}/${deed.of}` }
  return deed.of === 'send' ? (
    <DeedDialog
      {...shared}
      fields={noticeSentFields}
      initial={{ sentOn: today() }}
      title={`第${no}回のお知らせを送ったことを記録する`}
      deedLabel="記録"
      command={notices.send}
      inputOf={(values) => ({ ...values, id, revision })}
      options={{ done: `第${no}回のお知らせを${sent}人に送ったことを記録しました` }}
    >
      {(of) => (
        <>
          <p className="sub">{`コピーした宛先の${sent}人に送ったものとして残ります。記録した後は変えられません。`}</p>
          <RecordField of={of} name="sentOn" autoFocus />
        </>
      )}
    </DeedDialog>
  ) : (
    <DeedDialog
      {...shared}
      fields={noticeBackFields}
      initial={blankOf(noticeBackFields)}
      title={state === 'sent' ? `送った第${no}回のお知らせを取り消す` : `第${no}回のお知らせをやめる`}
      deedLabel="取り消す"
      danger
      command={notices.takeBack}
      inputOf={(values) => ({ ...values, id, revision })}
      options={{ done: `第${no}回のお知らせを取り消しました` }}
    >
      {(of) => <RecordField of={of} name="reason" autoFocus />}
    </DeedDialog>
  )
}

function CopyDialog({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { notices } = useApi()
  const device = useDevice()
  const { notify } = useLine()
  const { id, no, revision, sent } = notice
  return (
    <DeedDialog
      fields={noticeWayFields}
      initial={{ way: notice.way ?? 'each' }}
      draftKey={`notices/${id}/copy`}
      revision={revision}
      title={`第${no}回のお知らせの宛先と本文をコピーする`}
      deedLabel="見て、コピーする"
      command={notices.copy}
      inputOf={(values) => ({ ...values, id, revision, viewId: crypto.randomUUID() })}
      options={{
        onDone: async ({ text, notice: now }) => {
          await device.copyText(text)
          notify({ text: `${now.sent}人の宛先と本文をコピーしました(見た記録が残りました)` })
        },
      }}
      onClose={onClose}
    >
      {(of) => (
        <>
          <p className="sub">
            {`${sent}人の氏名とメールを見るため、一人ずつ見た記録が残ります。1人に1通のときは、1行に1人の表(宛先・件名・本文)をコピーします。Excelに貼り付け、差し込み印刷の機能で送れます。`}
          </p>
          <RecordField of={of} name="way" choices="stacked" />
        </>
      )}
    </DeedDialog>
  )
}
