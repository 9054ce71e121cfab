export interface SearchFieldProps {
  readonly label: string;
  /** What can be searched for: 名称、街道或设施. */
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}
