import { createTheme, type MantineColorsTuple } from '@mantine/core';

// A petrol of our own: 7 on white and white on 7 both exceed 4.5:1 (WCAG AA).
const petrol: MantineColorsTuple = [
  '#e9f7f8',
  '#d6ebee',
  '#aad7dd',
  '#7bc2cb',
  '#54b0bc',
  '#3ba5b3',
  '#1f8a99',
  '#0f6f7d',
  '#0b5a66',
  '#06444e',
];

export const theme = createTheme({
  black: '#17292e',
  components: {
    Badge: { styles: { root: { textTransform: 'none' }, label: { fontWeight: 600 } } },
    Button: { styles: { label: { fontWeight: 500 } } },
    Paper: { defaultProps: { radius: 'md' } },
  },
  colors: { petrol },
  primaryColor: 'petrol',
  primaryShade: 7,
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'Inter, "Segoe UI", system-ui, -apple-system, "Open Sans", Roboto, sans-serif',
  headings: { fontWeight: '650', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.125rem' } } },
});
