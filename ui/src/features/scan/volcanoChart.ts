import { ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { probability, ratio, significant } from '@/shared/i18n/format';
import type { LanguageCode } from '@/shared/i18n/language';
import { MOST_FOLD, MOST_SURE, type Point } from './volcanoPoints';
import { type Scene, seriesOf } from './volcanoSeries';

register([
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  LabelLayout,
  CanvasRenderer,
]);

export interface Chart {
  echarts: EChartsType;
  close: () => void;
}

export function open(box: HTMLElement, onChoose: (line: string) => void): Chart {
  const echarts = init(box);
  echarts.on('click', ({ data }) => {
    const { id } = (data ?? {}) as { id?: unknown };
    if (typeof id === 'string') onChoose(id);
  });
  const watch = new ResizeObserver(() => echarts.resize());
  watch.observe(box);
  return {
    echarts,
    close: () => {
      watch.disconnect();
      echarts.dispose();
    },
  };
}

const FONT = 'Inter, "Segoe UI", system-ui, "Open Sans", sans-serif';

export function draw({ echarts }: Chart, { points, chosen, language, words }: Scene): void {
  const fold = (x: number) => significant(2 ** x, language);
  // What lies farther out stands on the border.
  const edge = (x: number) => (x === -MOST_FOLD ? '≤ ' : x === MOST_FOLD ? '≥ ' : '');
  const chance = (y: number) =>
    y <= 3 ? significant(10 ** -y, language, 1) : `${y === MOST_SURE ? '≤ ' : ''}1e−${Math.round(y)}`;
  const axis = {
    nameLocation: 'middle',
    nameTextStyle: { color: '#51666d', fontFamily: FONT },
    splitLine: { lineStyle: { color: '#edf2f3' } },
    axisLine: { lineStyle: { color: '#b9c9cd' } },
  };
  const label = { color: '#51666d', fontFamily: FONT };
  const reach = Math.max(1, ...points.map(({ x }) => Math.ceil(Math.abs(x))));
  echarts.setOption(
    {
      animation: false,
      textStyle: { fontFamily: FONT },
      grid: { left: 64, right: 24, top: 40, bottom: 48 },
      legend: {
        itemWidth: 12,
        itemHeight: 10,
        top: 8,
        left: 56,
        itemGap: 20,
        textStyle: { color: '#23393f', fontSize: 13 },
      },
      tooltip: { formatter: ({ data }: { data: Point }) => tooltip(data, language) },
      xAxis: {
        ...axis,
        type: 'value',
        name: words.ratio,
        nameGap: 28,
        min: -reach,
        max: reach,
        interval: 1,
        axisLabel: { ...label, formatter: (x: number) => edge(x) + fold(x) },
      },
      yAxis: {
        ...axis,
        type: 'value',
        name: words.sure,
        nameGap: 46,
        min: 0,
        axisLabel: { ...label, formatter: chance },
      },
      series: (['other', 'flagged', 'found'] as const).map((kind) =>
        seriesOf(kind, { points, chosen, language, words }, reach),
      ),
    },
    { notMerge: true },
  );
}

function tooltip({ label, ratio: times, log10P }: Point, language: LanguageCode): string {
  const safe = label.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<strong>${safe}</strong><br>RR ${ratio(times, language)} · p ${probability(10 ** log10P, language)}`;
}
