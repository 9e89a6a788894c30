;; The inner loops of the second look (see look.ts, which lays the memory out). A cell is two 16-bit numbers, x and y.
(module
  (memory (export "memory") 1)

  ;; Points, each where it lies and a cell: from a column and a row, as two 16-bit numbers, to bytes, `stride` of them to a row.
  (func (export "place") (param $from i32) (param $end i32) (param $to i32) (param $stride i32)
    (local $at v128)
    (loop $two
      (local.set $at (v128.load align=4 (local.get $from)))
      (v128.store align=4 (local.get $to) (v128.bitselect
        (i32x4.add
          (i32x4.mul (i32x4.shr_s (local.get $at) (i32.const 16)) (i32x4.splat (local.get $stride)))
          (i32x4.shr_s (i32x4.shl (local.get $at) (i32.const 16)) (i32.const 14)))
        (local.get $at)
        (v128.const i32x4 0xffffffff 0 0xffffffff 0)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $two (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 16))) (local.get $end)))
    )
  )

  ;; Cells of which each counts up to `there` as long as it is, above it only by its direction, as long as `one`.
  (func (export "lay") (param $cells i32) (param $end i32) (param $there f32) (param $one f32)
    (local $cell v128) (local $x v128) (local $y v128) (local $by v128)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $cells) (local.get $end)))
        (local.set $cell (v128.load align=4 (local.get $cells)))
        (if (v128.any_true (local.get $cell)) (then
          (local.set $x (f32x4.convert_i32x4_s (i32x4.shr_s (i32x4.shl (local.get $cell) (i32.const 16)) (i32.const 16))))
          (local.set $y (f32x4.convert_i32x4_s (i32x4.shr_s (local.get $cell) (i32.const 16))))
          (local.set $by (f32x4.div (f32x4.splat (local.get $one)) (f32x4.max (f32x4.splat (local.get $there))
            (f32x4.sqrt (f32x4.add (f32x4.mul (local.get $x) (local.get $x)) (f32x4.mul (local.get $y) (local.get $y)))))))
          (v128.store align=4 (local.get $cells) (v128.or
            (v128.and (i32x4.trunc_sat_f32x4_s (f32x4.mul (local.get $x) (local.get $by))) (v128.const i32x4 0xffff 0xffff 0xffff 0xffff))
            (i32x4.shl (i32x4.trunc_sat_f32x4_s (f32x4.mul (local.get $y) (local.get $by))) (i32.const 16))))))
        (local.set $cells (i32.add (local.get $cells) (i32.const 16)))
        (br $next)
      )
    )
  )

  ;; How well each block of a template matches at 7 rows of 8 places round where it is expected. `cells` is the cell under the first of
  ;; these places, `stride` the bytes of a row of cells. A block has `count` pairs of an offset in bytes and a cell; empty ones are 0.
  ;; Writes the 56 sums of each block to `out` as they come, times its number of `worth`, and adds them all up, times its number of `shown`, in `all`.
  (func (export "blocks")
    (param $cells i32) (param $template i32) (param $blocks i32) (param $count i32) (param $stride i32) (param $out i32)
    (param $worth i32) (param $shown i32) (param $all i32)
    (local $row i32) (local $from i32) (local $at i32) (local $step i32) (local $end i32) (local $sum i32)
    (local $cell v128) (local $a v128) (local $b v128) (local $by v128) (local $much v128)
    (loop $block
      (local.set $end (i32.add (local.get $template) (i32.shl (local.get $count) (i32.const 3))))
      (local.set $much (v128.load32_splat (local.get $shown)))
      ;; What is not shown is neither compared nor written.
      (if (f32.gt (f32.load (local.get $shown)) (f32.const 0)) (then
        (local.set $by (v128.load32_splat (local.get $worth)))
        (local.set $row (i32.const 7))
        (local.set $from (local.get $cells))
        (local.set $sum (local.get $all))
        (loop $rows
          (local.set $a (v128.const i32x4 0 0 0 0))
          (local.set $b (v128.const i32x4 0 0 0 0))
          (local.set $step (local.get $template))
          (loop $points
            (local.set $at (i32.add (local.get $from) (i32.load (local.get $step))))
            (local.set $cell (v128.load32_splat offset=4 (local.get $step)))
            (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (v128.load align=4 (local.get $at)) (local.get $cell))))
            (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (v128.load offset=16 align=4 (local.get $at)) (local.get $cell))))
            (br_if $points (i32.lt_u (local.tee $step (i32.add (local.get $step) (i32.const 8))) (local.get $end)))
          )
          (local.set $a (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (local.get $a))))
          (local.set $b (f32x4.mul (local.get $by) (f32x4.convert_i32x4_s (local.get $b))))
          (v128.store align=4 (local.get $out) (local.get $a))
          (v128.store offset=16 align=4 (local.get $out) (local.get $b))
          (v128.store align=4 (local.get $sum) (f32x4.add (v128.load align=4 (local.get $sum)) (f32x4.mul (local.get $much) (local.get $a))))
          (v128.store offset=16 align=4 (local.get $sum)
            (f32x4.add (v128.load offset=16 align=4 (local.get $sum)) (f32x4.mul (local.get $much) (local.get $b))))
          (local.set $out (i32.add (local.get $out) (i32.const 32)))
          (local.set $sum (i32.add (local.get $sum) (i32.const 32)))
          (local.set $from (i32.add (local.get $from) (local.get $stride)))
          (br_if $rows (local.tee $row (i32.sub (local.get $row) (i32.const 1))))
        ))
        (else (local.set $out (i32.add (local.get $out) (i32.const 224)))))
      (local.set $template (local.get $end))
      (local.set $worth (i32.add (local.get $worth) (i32.const 4)))
      (local.set $shown (i32.add (local.get $shown) (i32.const 4)))
      (br_if $block (local.tee $blocks (i32.sub (local.get $blocks) (i32.const 1))))
    )
  )

  ;; Each block's best of its 56 sums (at least 0), less the `cost` of each place, times its number of `shown`: all together.
  (func (export "best") (param $sums i32) (param $blocks i32) (param $shown i32) (param $cost i32) (result f32)
    (local $end i32) (local $at i32) (local $most v128) (local $all f32)
    (loop $block
      (if (f32.gt (f32.load (local.get $shown)) (f32.const 0)) (then
        (local.set $most (v128.const i32x4 0 0 0 0))
        (local.set $at (local.get $cost))
        (local.set $end (i32.add (local.get $cost) (i32.const 224)))
        (loop $places
          (local.set $most (f32x4.max (local.get $most) (f32x4.sub
            (v128.load align=4 (i32.add (local.get $sums) (i32.sub (local.get $at) (local.get $cost))))
            (v128.load align=4 (local.get $at)))))
          (br_if $places (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end)))
        )
        (local.set $all (f32.add (local.get $all) (f32.mul (f32.load (local.get $shown)) (f32.max
          (f32.max (f32x4.extract_lane 0 (local.get $most)) (f32x4.extract_lane 1 (local.get $most)))
          (f32.max (f32x4.extract_lane 2 (local.get $most)) (f32x4.extract_lane 3 (local.get $most)))))))))
      (local.set $sums (i32.add (local.get $sums) (i32.const 224)))
      (local.set $shown (i32.add (local.get $shown) (i32.const 4)))
      (br_if $block (local.tee $blocks (i32.sub (local.get $blocks) (i32.const 1))))
    )
    (local.get $all)
  )
)
