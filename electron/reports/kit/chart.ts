import { xmlText } from './cell-text.ts'
import { type CellRange, type ChartPlan, type ChartSeries, looks, type ValueAxis } from './chart-plan.ts'
import { columnName, numberText } from './sheet-plan.ts'

const reference = ({ sheet, column, from, to }: CellRange): string =>
  xmlText(`'${sheet.replaceAll("'", "''")}'!$${columnName(column)}$${from}:$${columnName(column)}$${to}`)

const nameReference = ({ sheet, column }: CellRange): string =>
  xmlText(`'${sheet.replaceAll("'", "''")}'!$${columnName(column)}$1`)

const strings = (formula: string, values: readonly string[]): string =>
  `<c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="${values.length}"/>${values
    .map((value, i) => `<c:pt idx="${i}"><c:v>${xmlText(value)}</c:v></c:pt>`)
    .join('')}</c:strCache></c:strRef>`

const numbers = (formula: string, values: readonly (number | null)[]): string =>
  `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${values
    .map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${numberText(value)}</c:v></c:pt>`))
    .join('')}</c:numCache></c:numRef>`

const font = (size: number, bold = false): string =>
  `<a:defRPr sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="262626"/></a:solidFill>` +
  '<a:latin typeface="游ゴシック"/><a:ea typeface="游ゴシック"/></a:defRPr>'
const textFont = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr>${font(size)}</a:pPr><a:endParaRPr/></a:p></c:txPr>`
const richText = (text: string, size: number, body = '<a:bodyPr/>'): string =>
  `<c:title><c:tx><c:rich>${body}<a:p><a:pPr>${font(size, true)}</a:pPr><a:r><a:rPr lang="ja-JP" sz="${size}" b="1"/>` +
  `<a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`

const fill = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`

const shape = ({ kind, look }: ChartSeries): string => {
  const { color, dash, marker } = looks[look]
  if (kind === 'bar') {
    return `<c:spPr>${fill(color)}<a:ln w="9525">${fill('1F4E79')}</a:ln></c:spPr><c:invertIfNegative val="0"/>`
  }
  const stroke =
    dash === 'none'
      ? '<a:ln w="19050"><a:noFill/></a:ln>'
      : `<a:ln w="25400">${fill(color)}<a:prstDash val="${dash}"/></a:ln>`
  const mark =
    marker === 'none'
      ? '<c:marker><c:symbol val="none"/></c:marker>'
      : `<c:marker><c:symbol val="${marker}"/><c:size val="7"/><c:spPr>${fill(color)}</c:spPr></c:marker>`
  return `<c:spPr>${stroke}</c:spPr>${mark}`
}

const seriesXml = (plan: ChartPlan, series: ChartSeries, index: number): string =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${strings(nameReference(series.at), [series.name])}</c:tx>` +
  `${shape(series)}<c:cat>${strings(reference(plan.categories.at), plan.categories.labels)}</c:cat>` +
  `<c:val>${numbers(reference(series.at), series.values)}</c:val>${series.kind === 'line' ? '<c:smooth val="0"/>' : ''}</c:ser>`

const axes = '<c:axId val="111"/><c:axId val="222"/>'

const barsXml = (series: string, stacked = false): string =>
  series &&
  `<c:barChart><c:barDir val="col"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}${axes}</c:barChart>`

const strokes = `<c:hiLowLines><c:spPr><a:ln w="12700">${fill('595959')}</a:ln></c:spPr></c:hiLowLines>`

const linesXml = (series: string, spread = false): string =>
  series &&
  `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}${spread ? strokes : ''}` +
    `<c:marker val="1"/>${axes}</c:lineChart>`

/** As many decimals as the steps have; ▲ for minus. */
const axisFormat = ({ step }: ValueAxis): string => {
  const decimals = step >= 1 ? 0 : Math.ceil(-Math.log10(step) - 1e-9)
  const places = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  return `#,##0${places};"▲ "#,##0${places};0${places}`
}

const axisLine = `<c:spPr><a:ln w="9525">${fill('7F7F7F')}</a:ln></c:spPr>`

/** The chart itself (`xl/charts/chartN.xml`), with the values cached so that it shows before any recalculation. */
export const chartXml = (plan: ChartPlan): string => {
  const drawn = (kind: ChartSeries['kind']): string =>
    plan.series.map((series, i) => (series.kind === kind ? seriesXml(plan, series, i) : '')).join('')
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:roundedCorners val="0"/><c:chart>${richText(plan.title, 1100)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `${barsXml(drawn('bar'), plan.stacked)}${linesXml(drawn('line'), plan.spread)}` +
    '<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>' +
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/>' +
    `<c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisLine}${textFont(900)}<c:crossAx val="222"/>` +
    '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    '<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/>' +
    `<c:max val="${plan.axis.max}"/><c:min val="${plan.axis.min}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="6350">${fill('D9D9D9')}</a:ln></c:spPr></c:majorGridlines>` +
    `${richText(plan.axis.title, 900, '<a:bodyPr rot="0" vert="horz"/>')}` +
    `<c:numFmt formatCode="${xmlText(axisFormat(plan.axis))}" sourceLinked="0"/><c:majorTickMark val="out"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisLine}${textFont(900)}<c:crossAx val="111"/>` +
    '<c:crosses val="autoZero"/><c:crossBetween val="between"/>' +
    `<c:majorUnit val="${plan.axis.step}"/></c:valAx></c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textFont(900)}</c:legend><c:plotVisOnly val="1"/>` +
    // A quarterly figure is one line, not four dots; its markers say in which months it was measured.
    '<c:dispBlanksAs val="span"/></c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>' +
    `<a:ln w="9525">${fill('BFBFBF')}</a:ln></c:spPr></c:chartSpace>`
  )
}

/** Where the charts stand on their sheet (`xl/drawings/drawingN.xml`); rId1… in the order of the plans. */
export const drawingXml = (plans: readonly ChartPlan[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${plans.map(anchorXml).join('')}</xdr:wsDr>`

const corner = (tag: string, column: number, row: number): string =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`

const anchorXml = ({ place, title, description }: ChartPlan, index: number): string =>
  `<xdr:twoCellAnchor>${corner('from', place.column, place.row)}${corner('to', place.toColumn, place.toRow)}` +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="グラフ${index + 1}" ` +
  `title="${xmlText(title)}" descr="${xmlText(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
  '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
  '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  `r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const relationships = (targets: readonly (readonly [type: 'chart' | 'drawing', target: string])[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${relationTypes}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`
