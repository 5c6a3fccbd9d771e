/**
 * Answers of our own to four questions about a place: what kind of community people want, why that matters, how it differs from now, what
 * needs to happen. Sixty, as one small room would give them: some long, some careless, some alone with their subject.
 */
export type Answer = { readonly question: 1 | 2 | 3 | 4; readonly text: string };

const KIND = `
A town where you can walk everywhere and the sidewalks are not broken
Somewhere my kids can play outside without me worrying about cars
safe streets, even at night
One where neighbors know each other's names
Clean parks with shade and benches for old people
A place that has something for teens to do after school
i want buses that run on sundays
Where the young and the old mix more
Affordable rent so my children can stay here when they grow up
A community that welcomes new people, whatever language they speak
More trees. More shade. It gets so hot
Housing that regular people can pay for
Neighbors who look in on you when you are sick
A main street with shops that are open, not empty windows
quiet
`;
const WHY = `
Because nobody should have to drive to buy milk
My mother is 80 and she can't walk on our street, she fell on the sidewalk last winter
If teenagers have nothing to do they get into trouble
Loneliness makes people sick, I see it with my neighbors
Kids who feel safe learn better at school
when the rent goes up the families leave and then the school closes
I don't have a car so without the bus I can't get to the clinic
People who speak another language are afraid to ask for help
Because heat is dangerous for old folks, trees cool the street down
We lost two friends because there was nobody to help them at the clinic
Children need to see grown-ups who get along
An empty main street makes everybody feel poor
It matters because trust is what holds us up when there is a flood
Because I want to stay here
A library card was the first thing that made me feel welcome
`;
const NOW = `
The sidewalks stop halfway and then you walk in the road
There is one bus and it comes twice a day
Rents have doubled and wages haven't
Nobody says hello anymore, neighbors stay inside
The park is full of trash and the lights don't work
There's no place for teens except the parking lot
Everything closes at five
half the shops on main street are empty
Cars go way too fast past the school
They cut the trees down for the parking lot and never planted new ones
Newcomers don't know where to go because every sign is in one language
We used to have a summer fair where all the neighbors came
The clinic is only open two days a week
Street lights are out on my block, I don't feel safe walking home
Old people are stuck at home and the young ones leave
`;
const NEXT = `
Fix the sidewalks first, start near the school
Plant trees, the library could give away seedlings
Run the bus in the evening and on weekends
Ask teens what they want and give them a room of their own
Build small apartments over the empty shops
A street party every summer so neighbors meet
Slow the cars down with bumps by the school and the park
Get the landlords and the renters to one table about the rent
Signs and forms in Spanish and Vietnamese too
Fix the street lights!!
Volunteers to drive people to the clinic
Clean up the park together on a saturday, I'd come
The council has to listen before it decides, not after
Let the library stay open later for teens and for people who work
Someone has to trust us with a budget, even a small one
`;

const lines = (question: Answer['question'], texts: string): readonly Answer[] =>
  texts
    .trim()
    .split('\n')
    .map((text) => ({ question, text }));

export const ANSWERS: readonly Answer[] = [...lines(1, KIND), ...lines(2, WHY), ...lines(3, NOW), ...lines(4, NEXT)];
