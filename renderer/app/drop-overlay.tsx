import { useContext, useEffect, useState } from 'react'
import { DropContext } from '../api/drop-target.ts'
import { useMay } from '../api/office.tsx'
import { handOver } from '../record/commands/hand-over.ts'
import styles from './frame.module.css'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** The whole window takes files: the screen that wants them gets them, or 公募・応募 is opened with them. */
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
      const files = [...(event.dataTransfer?.files ?? [])]
      if (welcome) handOver(targets, files)
    }
    window.addEventListener('dragover', drag)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', drag)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [targets, welcome])

  if (!over) return null
  const words = targets?.getState().takers[0]?.words ?? 'ここにドロップすると応募として取り込みます'
  return <div className={styles['drop']}>{words}</div>
}
