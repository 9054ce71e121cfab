import { StoriesScreen } from '../../features/stories/stories-screen';

export default function StoriesPage() {
  return <StoriesScreen />;
}
