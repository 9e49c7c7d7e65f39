import type { PaperLook, PlacedLook } from '../../../shared/domain/applications/paper/look.ts'
import { boxRemark } from '../word/blocks.ts'
import type { WordPaper } from '../word/word.ts'
import { childElements, readXml, type XmlElement } from '../word/xml.ts'
import { isSpent, type Pen } from './line.ts'
import { listLabels } from './list-labels.ts'
import { child, pointsOf } from './measures.ts'
import { picturesOf } from './pictures.ts'
import { styleBookOf } from './style-book.ts'
import { blockLook } from './table.ts'

/** Lines, cells and words of one look: the longest of the real forms has some 800, and its answer holds up nobody. */
const mostPieces = 5_000
const mostLetters = 400_000

const tooLong = '書類が長いため、途中から文字だけを示しています。全体はWordで見てください。'

/** Points between the margins of a page: A4 where the file says nothing. */
const pageWidth = (body: XmlElement): number => {
  const section = childElements(body).findLast(({ name }) => name === 'w:sectPr')
  const margins = child(section, 'w:pgMar')?.attributes
  const whole = pointsOf(child(section, 'w:pgSz')?.attributes.get('w:w')) ?? 595
  const width = whole - (pointsOf(margins?.get('w:left')) ?? 72) - (pointsOf(margins?.get('w:right')) ?? 72)
  return width > 72 ? width : 451
}

/** A Word file as it looks, block by block as the reader has them. */
export const paperLookOf = (paper: WordPaper): Omit<PaperLook, 'fileId'> => {
  const { archive, fileName } = paper
  const part = (name: string): XmlElement | null => (archive.has(name) ? readXml(archive.read(name), fileName) : null)
  const whole = {
    styles: styleBookOf(part('word/styles.xml')),
    labels: listLabels(part('word/numbering.xml')),
    pictures: picturesOf(archive, fileName),
    left: { pieces: mostPieces, letters: mostLetters },
    notes: new Set<string>(),
  }
  const width = pageWidth(paper.body)
  const blocks = paper.parts.flatMap(({ part: name, place, blocks: own }) => {
    const pen: Pen = { ...whole, part: name }
    return own.map((block): PlacedLook => {
      const isBox = block.kind === 'paragraph' && block.remarks.includes(boxRemark)
      const look = isSpent(pen) ? null : blockLook(block, pen, width)
      return { place: isBox ? 'box' : place, look: isSpent(pen) ? null : look }
    })
  })
  if (isSpent(whole)) whole.notes.add(tooLong)
  const drawn = blocks.findLastIndex(({ look }) => look !== null) + 1
  return { size: whole.styles.size, blocks: blocks.slice(0, drawn), notes: [...whole.notes] }
}
