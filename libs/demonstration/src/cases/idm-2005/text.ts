/**
 * What the case plays with where MC/INF/279 is not beside the checkout: a text of our own with the same bones. It has the
 * symbol, the date and the title of the document, its 23 paragraphs, its 12 footnotes, V twice, and sentences that pages part.
 */
export const STAND_IN = `**MC/INF/279**

**Original: English  
21 October 2005**

**NINETIETH SESSION**

---

**INTERNATIONAL DIALOGUE ON MIGRATION 2005**

*Theme: Towards Policy Coherence on Migration*

## INTERNATIONAL DIALOGUE ON MIGRATION 2005

### *Theme: Towards Policy Coherence on Migration*

## **I. WHY COHERENCE**

1. Policies on migration meet policies on nearly everything else.<sup>1</sup> Where they pull in different directions, both lose.<sup>2</sup>

2. Coherence is asked for inside governments, between them, and with others who act on migration.

<sup>1</sup> As the workshops of 2003 and 2004 heard.

<sup>2</sup> Trade, labour, health and the environment are examples.

## **II. INSIDE A GOVERNMENT**

3. The ministries whose work touches migration consult one another before they decide, and afterwards act on the same understanding.

## **III. BETWEEN GOVERNMENTS**

4. No one treaty governs movement across borders;<sup>3</sup> regional processes have grown up instead.<sup>4</sup>

5. At the level of the world, an agenda that binds nobody gives a common reference.<sup>5</sup>

## **IV. OTHERS WHO ARE CONCERNED**

6. Business, civil society, migrants and other organizations each hold a part of the answer. Several organizations

---

<sup>3</sup> Regional and bilateral arrangements exist all the same.

<sup>4</sup> Those responsible for such processes met in April 2005.

<sup>5</sup> A training on that agenda was held in July 2005.

have already begun to meet.

7. They see things differently, and need to be heard early.

## **V. COHERENCE WITH OTHER FIELDS**

8. Some fields matter most.

### ***Migration and Development***

9. Each bears on the other.<sup>6</sup>

10. What migrants send and bring home can serve development, if both communities of policy work together.

### ***Migration and Trade***

11. Trade in services needs people who move.<sup>7</sup>

12. Commitments have stayed few.

13. Officials of both fields have to learn each other’s language.<sup>8</sup>

### ***Migration and Security***

14. Security is that of States and that of persons.

15. Measures of recent years have had effects on migrants.

16. The task is to be safe without closing the door.

### ***Migration and Health***

17. Health travels with people,<sup>9</sup> through every stage of the way.<sup>10</sup>

18. Public health and the health of migrants belong together.

### ***Migration and the Environment***

19. Slow changes of the environment move more people than sudden ones.

20. Arrivals weigh on the environment too.

<sup>6</sup> A high-level dialogue on both is to be held in 2006.

<sup>7</sup> Estimates of the gains differ.

<sup>8</sup> Workshops brought them together in 2003 and 2004.

<sup>9</sup> In the wide sense that includes the mind.

<sup>10</sup> A workshop of 2004 was about this.

## **V. CAPACITY**

21. Coherence needs the means to bring it about.<sup>11</sup>

It also takes skills that many administrations are only now building up.

<sup>11</sup> The workshop of September 2005 was about this.

## **VI. TO CONCLUDE**

22. Attention to migration has rarely been as high.<sup>12</sup>

23. The occasion should be used.

<sup>12</sup> A global commission reported in October 2005.
`;
