import { useContext, useEffect, useState } from 'react'
import { DropContext } from '../api/drop-target.ts'
import { useMay } from '../api/office.tsx'
import { handOver } from '../record/commands/hand-over.ts'
import { incomingOf } from '../record/files/folder-files.ts'
import styles from './frame.module.css'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** Cells and words that are copied bring a picture of themselves along; what is pasted into a field is the field's. */
function isOfFiles({ clipboardData, target }: ClipboardEvent): boolean {
  const files = [...(clipboardData?.files ?? [])]
  const isWord = clipboardData?.types.some((type) => type.startsWith('text/')) === true
  const inField = target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null
  return files.length > 0 && !isWord && !inField && files.some(({ type }) => !type.startsWith('image/'))
}

/** The whole window takes files, dropped or pasted: the screen that wants them gets them, or 公募・応募 is opened with them. */
export function DropOverlay() {
  const targets = useContext(DropContext)
  const [over, setOver] = useState(false)
  const welcome = useMay('intake.importFiles')

  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      // Without this the window would open the file and leave the program.
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = welcome ? 'copy' : 'none'
      if (welcome) setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!carriesFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      if (welcome && event.dataTransfer) void incomingOf(event.dataTransfer).then((files) => handOver(targets, files))
    }
    const paste = (event: ClipboardEvent) => {
      if (!welcome || event.defaultPrevented || !isOfFiles(event)) return
      event.preventDefault()
      if (event.clipboardData) void incomingOf(event.clipboardData).then((files) => handOver(targets, files))
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
      window.removeEventListener('paste', paste)
    }
  }, [targets, welcome])

  if (!over) return null
  const words = targets?.getState().takers[0]?.words ?? 'ここにドロップすると応募として取り込みます'
  return <div className={styles['drop']}>{words}</div>
}
