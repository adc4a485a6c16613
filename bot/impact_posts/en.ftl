# Impact, posted once a month.
impact-post-text = Impact of the last six months
impact-frozen = Published as no. { $number }: the rows behind it stay as they are today.
impact-plan-new = Post impact every month
impact-plan-list = *Monthly impact*
impact-plan-none = Impact isn’t posted anywhere yet. It usually comes on the first Tuesday of the month.
impact-plan-delete = Impact won’t be posted there any more. What was published stays, with its rows.
impact-may-plan = Have impact posted every month
