import { useState } from 'react'
import { materialKindLabel, permissionLabel } from '../../../../shared/domain/forum/fields.ts'
import { useApi, useDevice } from '../../../api/office.tsx'
import { choicesOf } from '../../../record/choices.ts'
import { KeptText } from '../../../record/lines/kept-fields.tsx'
import { type Changing, ListPane } from '../../../record/lines/list-pane.tsx'
import { useListEdit } from '../../../record/lines/use-list-edit.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from '../forum.module.css'
import { type ForumPage, type MaterialLine, materialLine } from '../records.ts'
import type { TabProps } from '../tab-props.ts'
import { permissionTone } from '../words.ts'
import { MaterialAdding } from './material-adding.tsx'
import { AskingButton, besideWords, permissionWords } from './materials-summary.tsx'
import { PermitDialog } from './permit-dialog.tsx'

/** 資料と録画: files or addresses, each with whether it may be published. */
export function MaterialsTab({ page, sending, mayEdit }: TabProps) {
  const { forum } = useApi()
  const [permitting, setPermitting] = useState<string | null>(null)
  const edit = useListEdit<ForumPage, MaterialLine>(sending, {
    label: '資料',
    read: ({ materials }) => materials.map(materialLine),
    say: ({ number, title }) => `${number} ${title}`,
    path: forum.setMaterials.path,
    store: (materials, revision) => forum.setMaterials({ id: page.id, materials, revision }),
  })
  const material = page.materials.find(({ id }) => id === permitting)
  return (
    <>
      <ListPane
        title="資料と録画"
        sub={permissionWords(page.materials)}
        edit={edit}
        mayEdit={mayEdit}
        mayDrop
        nameOf={({ number, title }) => `${number} ${title}`.trim()}
        headOf={({ number, title }) => `${number} ${title}`.trim()}
        movedWords={({ title }) => `「${title}」の順を変えました`}
        columns="72px minmax(0, 1.2fr) minmax(0, 0.8fr) 110px minmax(0, 1fr)"
        onKey={(key, line) => {
          if (key === 'Enter') setPermitting(line.id)
          return key === 'Enter'
        }}
        row={(line) => {
          const shown = page.materials.find(({ id }) => id === line.id)
          return (
            <>
              <span className="sub">{line.number === '' ? materialKindLabel[line.kind] : line.number}</span>
              <span className={styles['person']}>
                <span>{line.title}</span>
                <span className={styles['title']}>{line.fileName === '' ? line.address : line.fileName}</span>
              </span>
              <span className="sub">{line.holder}</span>
              <Tag shape block tone={permissionTone[shown?.permission ?? 'unasked']}>
                {permissionLabel[shown?.permission ?? 'unasked']}
              </Tag>
              <span className="sub">{shown === undefined ? '' : besideWords(shown)}</span>
            </>
          )
        }}
        actions={() => <AskingButton page={page} />}
        fields={(own, changing) => (
          <Fields own={own} page={page} {...changing} onPermit={() => setPermitting(own.id)} />
        )}
        Adding={MaterialAdding}
      />
      {material !== undefined && (
        <PermitDialog key={material.id} page={page} material={material} onClose={() => setPermitting(null)} />
      )}
    </>
  )
}

function Fields({
  own,
  page,
  put,
  onPermit,
}: Changing<MaterialLine> & { own: MaterialLine; page: ForumPage; onPermit: () => void }) {
  const device = useDevice()
  const attach = async () => {
    const [file] = await device.pickFiles({})
    if (file === undefined) return
    const { fileId, name } = await device.upload(file, () => undefined)
    put({ ...own, fileId, fileName: name }, `「${own.title}」にファイルを付けました`)
  }
  return (
    <>
      <KeptText
        label="番号"
        limit={20}
        width={84}
        value={own.number}
        onKeep={(number) => put({ ...own, number }, `「${own.title}」を「${number}」にしました`)}
      />
      <KeptText
        label="名前"
        limit={200}
        required
        width={220}
        value={own.title}
        onKeep={(title) => put({ ...own, title }, `名前を「${title}」にしました`)}
      />
      <KeptText
        label="作った人"
        limit={120}
        width={150}
        value={own.holder}
        onKeep={(holder) => put({ ...own, holder }, `「${own.title}」の作った人を「${holder}」にしました`)}
      />
      <SelectField
        label="種類"
        value={own.kind}
        onChange={(kind) => put({ ...own, kind }, `「${own.title}」を${materialKindLabel[kind]}にしました`)}
        options={choicesOf(materialKindLabel)}
      />
      <SelectField
        label="次第"
        value={own.slotId ?? 'none'}
        onChange={(slotId) =>
          put({ ...own, slotId: slotId === 'none' ? null : slotId }, `「${own.title}」の次第を変えました`)
        }
        options={[
          { value: 'none', label: '(全体)' },
          ...page.slots.map(({ id, startsAt, title }) => ({ value: id, label: `${startsAt} ${title}` })),
        ]}
      />
      <KeptText
        label="場所(録画など)"
        limit={500}
        width={220}
        value={own.address}
        onKeep={(address) => put({ ...own, address }, `「${own.title}」の場所を変えました`)}
      />
      <Button small look="primary" onClick={onPermit}>
        公表の許諾
      </Button>
      <Button small onClick={attach}>
        {own.fileId === null ? 'ファイルを付ける' : 'ファイルを替える'}
      </Button>
      {own.fileId !== null && (
        <Button small look="quiet" onClick={() => device.saveFile(own.fileId ?? '', own.fileName)}>
          ファイルを保存
        </Button>
      )}
    </>
  )
}
