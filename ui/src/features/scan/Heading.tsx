import { Title } from '@mantine/core';

/** The heading of a part of an explanation. */
export function Heading({ children }: { children: React.ReactNode }) {
  return (
    <Title order={3} size="sm" mt="md" mb={4}>
      {children}
    </Title>
  );
}
